import { createRequire } from 'node:module'
import path from 'node:path'
import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import type { DocumentModel } from '../../src/core/documents/model'
import { definitionOf } from '../../src/node/print/definition'
import { PaperDocument } from '../../src/node/print/engine/document'
import { TaggingLayout } from '../../src/node/print/engine/layout'
import {
  normalizePageMargin,
  normalizePageSize,
  SVGMeasure,
  tableLayouts,
  type Inline,
  type TextLine,
  type Vector,
} from '../../src/node/print/engine/parts'
import { facesIn, fileOf, type FontStyle } from '../../src/node/print/fonts'
import { sheetOf } from '../../src/node/print/theme'

/** One page as marks at places: all that is left of a document once everything is decided. */
interface MarkedPage {
  readonly texts: readonly {
    text: string
    x: number
    y: number
    width: number
    size: number
    style: FontStyle
    colour: string
    link: string | null
  }[]
  readonly vectors: readonly Vector[]
}

interface RawItem {
  readonly type: string
  readonly item: unknown
}

/** The marks of a document, taken from our own layout, so that the floor draws the same ones. */
export function marksOf(model: DocumentModel, fontsDir: string): MarkedPage[] {
  const definition: TDocumentDefinitions = definitionOf(model, facesIn(fontsDir), sheetOf('letter', 'usual'))
  const document = new PaperDocument(fontsDir, {
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: 'en-US',
    info: {},
    autoFirstPage: false,
    font: null,
  })
  const layout = new TaggingLayout(
    normalizePageSize(definition.pageSize),
    normalizePageMargin(definition.pageMargins),
    new SVGMeasure(),
  )
  layout.registerTableLayouts(tableLayouts)
  const pages = layout.layoutDocument(
    definition.content,
    document,
    {},
    definition.defaultStyle ?? {},
    undefined,
    definition.header,
    definition.footer,
  ) as unknown as { items: RawItem[] }[]
  return pages.map(({ items }) => ({
    texts: items.flatMap(({ type, item }) =>
      type === 'line' ? textsOf(item as TextLine & { x: number; y: number }) : [],
    ),
    vectors: items.flatMap(({ type, item }) => (type === 'vector' ? [item as Vector] : [])),
  }))
}

function textsOf(line: TextLine & { x: number; y: number }): MarkedPage['texts'] {
  const top = line.y + line.getAscenderHeight()
  const runs: Inline[][] = []
  for (const inline of line.inlines) {
    const last = runs.at(-1)?.at(-1)
    if (
      last &&
      last.font === inline.font &&
      last.color === inline.color &&
      last.fontSize === inline.fontSize &&
      last.link === inline.link
    )
      runs.at(-1)?.push(inline)
    else runs.push([inline])
  }
  return runs.map((run) => {
    const [first] = run as [Inline]
    const text = run.map((inline) => inline.text).join('')
    const style: FontStyle = first['bold'] ? 'bold' : first['italics'] ? 'italics' : 'normal'
    const width = run.reduce((sum, inline) => sum + inline.width, 0)
    return {
      text,
      width,
      x: line.x + first.x,
      y: top - (first.font.ascender / 1000) * first.fontSize,
      size: first.fontSize,
      style,
      colour: first.color ?? '#000000',
      link: first.link ?? null,
    }
  })
}

interface RawFont {
  readonly constructor: new (document: RawDocument, parsed: unknown, id: string) => RawFont
  readonly font: unknown
}
interface RawDocument extends NodeJS.EventEmitter {
  _font: RawFont
  readonly _fontFamilies: Record<string, RawFont>
  font(file: string): RawDocument
  addPage(options: { size: [number, number] }): RawDocument
  fontSize(size: number): RawDocument
  fillColor(colour: string): RawDocument
  strokeColor(colour: string): RawDocument
  lineWidth(width: number): RawDocument
  text(text: string, x: number, y: number, options: object): RawDocument
  rect(x: number, y: number, width: number, height: number): RawDocument
  moveTo(x: number, y: number): RawDocument
  lineTo(x: number, y: number): RawDocument
  closePath(): RawDocument
  fill(): void
  stroke(): void
  fillAndStroke(): void
  end(): void
}

const require = createRequire(import.meta.url)
const PDFKit = createRequire(require.resolve('pdfmake/js/PDFDocument.js'))('pdfkit') as new (
  options: object,
) => RawDocument

const parsed = new Map<FontStyle, RawFont>()
/** The floor: PDFKit puts marks at places. Nothing is laid out or tagged; parsed fonts are kept, as by everybody here. */
export function drawFloor(pages: readonly MarkedPage[], fontsDir: string): Promise<Buffer> {
  const document = new PDFKit({
    font: null,
    autoFirstPage: false,
    pdfVersion: '1.7',
    info: { CreationDate: new Date(0) },
  })
  const fonts = new Map<FontStyle, RawFont>()
  const fontOf = (style: FontStyle): RawFont => {
    const own = fonts.get(style)
    if (own) return own
    const known = parsed.get(style)
    const font = known
      ? new known.constructor(document, known.font, `F${fonts.size + 1}`)
      : document.font(path.join(fontsDir, fileOf[style]))._font
    document._fontFamilies[style] = font
    parsed.set(style, font)
    fonts.set(style, font)
    return font
  }
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const done = new Promise<Buffer>((resolve) => document.on('end', () => resolve(Buffer.concat(chunks))))
  for (const { texts, vectors } of pages) {
    document.addPage({ size: [612, 792] })
    for (const vector of vectors) drawVector(document, vector)
    for (const { text, x, y, width, size, style, colour, link } of texts) {
      document._font = fontOf(style)
      document
        .fontSize(size)
        .fillColor(colour)
        .text(text, x, y, { lineBreak: false, textWidth: width, wordCount: 1, ...(link === null ? {} : { link }) })
    }
  }
  document.end()
  return done
}

function drawVector(document: RawDocument, vector: Vector): void {
  document.lineWidth(vector.lineWidth ?? 1)
  if (vector.type === 'rect') document.rect(vector.x, vector.y, vector.w, vector.h)
  else {
    const points =
      vector.type === 'line'
        ? [
            { x: vector.x1, y: vector.y1 },
            { x: vector.x2, y: vector.y2 },
          ]
        : vector.points
    points.forEach(({ x, y }, index) => (index === 0 ? document.moveTo(x, y) : document.lineTo(x, y)))
    if (vector.closePath) document.closePath()
  }
  if (vector.color !== undefined) document.fillColor(vector.color)
  if (vector.lineColor !== undefined) document.strokeColor(vector.lineColor)
  if (vector.color !== undefined && vector.lineColor !== undefined) document.fillAndStroke()
  else if (vector.color !== undefined) document.fill()
  else document.stroke()
}
