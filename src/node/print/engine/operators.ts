import type { Vector } from './parts'

/** Thousandths of a point. */
export const number = (value: number): number => Math.round(value * 1000) / 1000

const known = new Map<string, string>()

/** Red, green and blue of `#rrggbb`, as a page's content takes them. @throws on any other way to name a colour. */
export function rgb(colour: string): string {
  let parts = known.get(colour)
  if (parts === undefined) {
    if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new Error(`not a colour of ours: ${colour}`)
    parts = [1, 3, 5]
      .map((at) => Math.round((Number.parseInt(colour.slice(at, at + 2), 16) / 255) * 1e4) / 1e4)
      .join(' ')
    known.set(colour, parts)
  }
  return parts
}

/** Draws a line, rectangle or polygon. Sets everything it depends on and leaves only colours and line width behind. */
export function drawing(vector: Vector): string {
  const { color, lineColor, dash } = vector
  const stroked = lineColor !== undefined || color === undefined
  const look = [
    ...(color === undefined ? [] : [`${rgb(color)} rg`]),
    ...(stroked ? [`${rgb(lineColor ?? '#000000')} RG ${number(vector.lineWidth ?? 1)} w`] : []),
    ...(dash ? [`[${number(dash.length)} ${number(dash.space ?? dash.length)}] 0 d`] : []),
  ]
  const paint = color === undefined ? 'S' : stroked ? 'B' : 'f'
  return `${look.join(' ')} ${outline(vector)} ${paint}${dash ? ' [] 0 d' : ''}`
}

function outline(vector: Vector): string {
  if (vector.type === 'rect') {
    const { x, y, w, h } = vector
    return `${number(x)} ${number(y)} ${number(w)} ${number(h)} re`
  }
  const points = pointsOf(vector)
  const path = points.map(([x, y], index) => `${number(x)} ${number(y)} ${index === 0 ? 'm' : 'l'}`)
  return `${path.join(' ')}${vector.closePath ? ' h' : ''}`
}

/** The corners of a vector. @throws on kinds that no document of ours draws. */
export function pointsOf(vector: Vector): (readonly [x: number, y: number])[] {
  switch (vector.type) {
    case 'rect':
      return [
        [vector.x, vector.y],
        [vector.x + vector.w, vector.y + vector.h],
      ]
    case 'line':
      return [
        [vector.x1, vector.y1],
        [vector.x2, vector.y2],
      ]
    case 'polyline':
      return vector.points.map(({ x, y }) => [x, y])
    default:
      throw new Error(`no way to draw: ${vector.type}`)
  }
}
