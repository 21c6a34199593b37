/** How large pages are shown: fitted to the room there is, or in percent of their size on paper. */
export type Zoom = 'width' | 'page' | number

export const percents = [50, 75, 100, 125, 150, 200, 300] as const

/** CSS pixels an inch, and PDF points an inch. */
const pixelsAPoint = 96 / 72

export interface Room {
  readonly width: number
  readonly height: number
}

/** Width of a page on the screen, in CSS pixels. `page` is its size in points, `room` what there is for it in CSS pixels. */
export function shownWidth(zoom: Zoom, page: Room, room: Room): number {
  if (zoom === 'width') return Math.floor(room.width)
  if (zoom === 'page') return Math.floor(Math.min(room.width, (room.height * page.width) / page.height))
  return Math.round(page.width * pixelsAPoint * (zoom / 100))
}

/** The next larger or smaller percentage than what is shown now. */
export function stepZoom(width: number, page: Room, direction: 1 | -1): number {
  const now = (width / (page.width * pixelsAPoint)) * 100
  const next = direction === 1 ? percents.find((one) => one > now + 1) : percents.findLast((one) => one < now - 1)
  return next ?? (direction === 1 ? percents.at(-1)! : percents[0])
}
