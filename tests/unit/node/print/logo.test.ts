import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { readLogo } from '../../../../src/node/logo/read-logo'
import { renderPdf, type PaperLogo } from '../../../../src/node/print'
import { build } from '../../../fixtures/documents/ask'
import { readPdf } from '../../../fixtures/documents/read-pdf'
import { planOf, rosaSteps } from '../../../fixtures/documents/rosa'
import { fontsDir } from '../../../fixtures/documents/say'
import { eachElement, readStructure } from '../../../fixtures/documents/structure'
import { blueJpeg, bluePng, plainRows, png } from '../../../fixtures/pictures'

const many = Array.from({ length: 20 }, (_, n) => ({ ...rosaSteps[n % rosaSteps.length]!, id: `s${n}` }))
const model = build()
async function logoOf(bytes: Uint8Array, alternative: string | null = null): Promise<PaperLogo> {
  const reading = await readLogo(bytes)
  if (!reading.ok) throw new Error(reading.problem)
  return { ...reading.logo, alternative }
}
const squarePng = () => png({ width: 30, height: 30, kind: 6, rows: plainRows(30, 30, [0, 90, 0, 200]) })

interface Painted {
  readonly page: number
  readonly pageWidth: number
  /** In points, from the top left of the page. */
  readonly right: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Every image as another program paints it. */
async function paintedIn(pdf: Uint8Array): Promise<Painted[]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0, useSystemFonts: false })
  const document = await task.promise
  const painted: Painted[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { fnArray, argsArray } = await page.getOperatorList()
    const { width: pageWidth, height: pageHeight } = page.getViewport({ scale: 1 })
    const kept: number[][] = []
    let now = [1, 0, 0, 1, 0, 0]
    for (const [at, operator] of fnArray.entries()) {
      if (operator === OPS.save) kept.push(now)
      if (operator === OPS.restore) now = kept.pop() ?? now
      if (operator === OPS.transform) now = times(now, argsArray[at] as number[])
      if (operator !== OPS.paintImageXObject) continue
      const [a, , , d, e, f] = now as [number, number, number, number, number, number]
      const [top, bottom] = [pageHeight - Math.max(f, f + d), pageHeight - Math.min(f, f + d)]
      painted.push({ page: number, pageWidth, right: e + a, top, width: a, height: bottom - top })
    }
  }
  await task.destroy()
  return painted
}
/** `inner` first, then `outer`: the matrices of PDF (ISO 32000-1, 8.3.4). */
const times = (outer: readonly number[], inner: readonly number[]): number[] => {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = outer
  const [g = 0, h = 0, i = 0, j = 0, k = 0, l = 0] = inner
  return [g * a + h * c, g * b + h * d, i * a + j * c, i * b + j * d, k * a + l * c + e, k * b + l * d + f]
}

describe('the school’s logo', () => {
  it.each([
    ['a wide PNG', bluePng(), 'usual', 72, 36],
    ['a JPEG', blueJpeg(), 'usual', 72, 36],
    ['a square one that was transparent', squarePng(), 'usual', 36, 36],
    ['a banner', png({ width: 200, height: 10, kind: 0, rows: plainRows(200, 10, [0]) }), 'usual', 120, 6],
    ['one in large print, no larger', bluePng(), 'large', 72, 36],
  ] as const)('is painted once, on page 1 at the top right: %s', async (_, bytes, size, width, height) => {
    const pdf = await renderPdf(model, { fontsDir, size, logo: await logoOf(bytes) })
    const painted = await paintedIn(pdf)
    expect(painted).toHaveLength(1)
    const [logo] = painted as [Painted]
    const margin = size === 'usual' ? 50 : 24 * 1.75
    expect(logo.page).toBe(1)
    expect(logo.width).toBeCloseTo(width, 1)
    expect(logo.height).toBeCloseTo(height, 1)
    expect(logo.right).toBeCloseTo(logo.pageWidth - margin, 1)
    expect(logo.top).toBeGreaterThan(30)
    expect(logo.top + logo.height).toBeLessThan(130)
    expect(readStructure(pdf).problems).toEqual([])
  })

  it('takes no word away and moves no page', async () => {
    const model = build({ plan: planOf(many) })
    const wordsOf = async (logo?: PaperLogo) =>
      (await readPdf(await renderPdf(model, { fontsDir, logo }))).pages.map(({ words }) => words)
    expect(await wordsOf(await logoOf(bluePng()))).toEqual(await wordsOf())
  })

  it('leaves room for a long name', async () => {
    const long = { ...model, sections: structuredClone(model.sections) }
    const [title] = long.sections[0]!.blocks
    Object.assign(title!, { text: 'Maximiliana Alexandrina Fernández de la Vega y Montenegro' })
    const pdf = await renderPdf(long, { fontsDir, logo: await logoOf(bluePng()) })
    const { pages } = await readPdf(pdf)
    const [logo] = (await paintedIn(pdf)) as [Painted]
    const beside = pages[0]!.texts.filter(({ y }) => y < logo.top + logo.height)
    expect(beside.length).toBeGreaterThan(1)
    for (const { x, width } of beside) expect(x + width).toBeLessThan(logo.right - logo.width)
  })

  it('is said by the school’s name, and is an ornament without one', async () => {
    const figures = async (alternative: string | null) =>
      [
        ...eachElement(
          readStructure(await renderPdf(model, { fontsDir, logo: await logoOf(bluePng(), alternative) })).root,
        ),
      ].filter(({ role }) => role === 'Figure')
    const said = await figures('Logo of Lincoln & Sons')
    expect(said[0]!.alternative).toBe('Logo of Lincoln & Sons')
    expect((await figures(null)).length).toBe(said.length - 1)
  })

  it('gives the same bytes for the same plan and logo', async () => {
    const print = async () => Buffer.from(await renderPdf(model, { fontsDir, logo: await logoOf(squarePng()) }))
    expect((await print()).equals(await print())).toBe(true)
  })
})
