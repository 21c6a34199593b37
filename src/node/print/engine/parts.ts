/**
 * The parts of pdfmake that are taken one by one, because its front door has no place for a structure tree or for fonts
 * kept between documents. They are its inside: the version is pinned, and `tests/unit/node/print/parts.test.ts` fails
 * when one of these files changes. Types name what we use and nothing else.
 */
import { createRequire } from 'node:module'
import type { Readable } from 'node:stream'
import type { Content, CustomTableLayout, TDocumentDefinitions } from 'pdfmake/interfaces'
import type { Place } from '../structure/element'

/** Not called `require`: the bundler declares that name itself, and a worker with two of them does not start. */
const fromHere = createRequire(import.meta.url)
const part = (name: string): unknown => (fromHere(`pdfmake/js/${name}.js`) as { default: unknown }).default

/** Files of pdfmake whose inside we build on. */
export const partNames = [
  'DocMeasure',
  'DocumentContext',
  'ElementWriter',
  'LayoutBuilder',
  'Line',
  'PDFDocument',
  'PageElementWriter',
  'Printer',
  'Renderer',
  'TableProcessor',
  'TextInlines',
] as const

export interface PdfReference {
  readonly id: number
  data: Record<string, unknown>
  end(bytes?: string | Uint8Array): void
}
export interface PdfPage {
  readonly dictionary: PdfReference
  readonly fonts: Record<string, PdfReference>
  readonly annotations: PdfReference[]
  readonly structParentTreeKey: number
  readonly height: number
  write(operators: string): void
}
interface Outline {
  addItem(title: string, options: { top: number; left: number; expanded: boolean }): Outline
}
interface NumberTree {
  limits: boolean
  get(key: number): unknown[]
  add(key: number, value: unknown): void
}
/** A font as layout asks for it and as pdfkit finishes it. Sizes in thousandths of an em. */
export interface SetFont {
  readonly ascender: number
  readonly descender: number
  widthOfString(text: string, size: number): number
  lineHeight(size: number): number
  /** Called by pdfkit once the last page is drawn. */
  finalize(): void
}
/** An image as pdfkit places it. */
export interface PlacedImage {
  readonly width: number
  readonly height: number
  readonly label: string
  readonly obj: PdfReference
}

export interface PdfDocument extends Readable {
  readonly page: PdfPage
  readonly outline: Outline
  readonly info: Record<string, unknown>
  readonly _root: PdfReference
  readonly _fontFamilies: Record<string, SetFont>
  ref(data?: Record<string, unknown>): PdfReference
  end(): void
  save(): void
  restore(): void
  scale(factor: number): void
  appendXML(xml: string): void
  _addInfo(): void
  _convertRect(x: number, y: number, width: number, height: number): [number, number, number, number]
  getStructTreeRoot(): PdfReference
  getStructParentTree(): NumberTree
  createStructParentTreeNextKey(): number
  provideFont(family: string, bold: boolean, italics: boolean): SetFont
  provideImage(name: string): PlacedImage
}

export interface Inline {
  text: string
  font: SetFont
  fontSize: number
  color?: string
  link?: string | null
  sup?: boolean
  x: number
  width: number
  leadingCut: number
  trailingCut: number
  [look: string]: unknown
}
/** What every item on a page may carry for us. `serial` stays the same when pdfmake copies an item. */
export interface Placed {
  place?: Place
  serial?: number
}
export interface TextLine extends Placed {
  readonly inlines: readonly Inline[]
  getWidth(): number
  getHeight(): number
  getAscenderHeight(): number
}
export interface Vector extends Placed {
  readonly type: string
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  readonly points: readonly { readonly x: number; readonly y: number }[]
  readonly closePath?: boolean
  readonly color?: string
  readonly lineColor?: string
  readonly lineWidth?: number
  readonly dash?: { readonly length: number; readonly space?: number }
}
export interface ImageItem extends Placed {
  readonly x: number
  readonly y: number
  readonly _width: number
  readonly _height: number
}
export interface PageItems {
  pageSize: { width: number; height: number }
  readonly items: readonly { readonly type: string; readonly item: Placed & { readonly y: number } }[]
}

/** A node of the document being laid out. */
export interface Node extends Placed {
  readonly text?: unknown
  readonly canvas?: readonly Placed[]
  readonly colSpan?: number
  readonly table?: {
    readonly headerRows?: number
    readonly dontBreakRows?: boolean
    /** Ours: the last two rows are low enough to stand on one page. */
    readonly lastRowsTogether?: boolean
    readonly body?: readonly unknown[]
  }
}
export interface RowOptions {
  readonly tableNode?: Node
  readonly rowIndex: number
}

declare class LayoutBuilderPart {
  constructor(size: object, margins: object, svgMeasure: object)
  docMeasure: { textInlines: TextInlinesPart }
  writer: { beginUnbreakableBlock(): void; commitUnbreakableBlock(): void }
  registerTableLayouts(layouts: Record<string, CustomTableLayout>): void
  layoutDocument(
    content: Content,
    document: PdfDocument,
    styles: object,
    defaultStyle: object,
    background: undefined,
    header: TDocumentDefinitions['header'],
    footer: TDocumentDefinitions['footer'],
  ): PageItems[]
  tryLayoutDocument(content: unknown, document: PdfDocument, ...rest: unknown[]): unknown
  processNode(node: Node, aligned?: boolean): void
  processRow(options: RowOptions): unknown
  processCanvas(node: Node): void
  processImage(node: Node): void
  processSVG(node: Node): void
  buildNextLine(node: Node): TextLine | null
  addDynamicRepeatable(getter: unknown, size: unknown, name: string): void
}
declare class RendererPart {
  constructor(document: PdfDocument)
  readonly pdfDocument: PdfDocument
  renderPages(pages: readonly PageItems[]): void
  renderLine(line: TextLine, x: number, y: number): void
  renderVector(vector: Vector): void
  renderImage(image: ImageItem): void
  renderSVG(image: ImageItem): void
}
declare class TextInlinesPart {
  constructor(document: PdfDocument)
  measure(words: Inline[], styles: object): Inline[]
}
export interface DocumentOptions {
  readonly pdfVersion: string
  readonly tagged: boolean
  readonly displayTitle: boolean
  readonly lang: string
  readonly info: Record<string, unknown>
  readonly autoFirstPage: false
  readonly font: null
}
type DocumentClass = new (
  fonts: object,
  images: object,
  patterns: object,
  attachments: object,
  options: DocumentOptions,
  files: null,
  mayRead: (file: string) => boolean,
) => PdfDocument

export const LayoutBuilder = part('LayoutBuilder') as typeof LayoutBuilderPart
export const Renderer = part('Renderer') as typeof RendererPart
export const TextInlines = part('TextInlines') as typeof TextInlinesPart
export const PDFDocument = part('PDFDocument') as DocumentClass
export const SVGMeasure = part('SVGMeasure') as new () => object
const pages = fromHere('pdfmake/js/PageSize.js') as {
  normalizePageSize(size: unknown): { width: number; height: number }
  normalizePageMargin(margins: unknown): object
}
export const { normalizePageSize, normalizePageMargin } = pages
export const { tableLayouts } = fromHere('pdfmake/js/tableLayouts.js') as {
  tableLayouts: Record<string, CustomTableLayout>
}

/** A parsed font file, from the reader that pdfmake itself uses. Sizes in units of the font. */
export interface ParsedFont {
  readonly unitsPerEm: number
  readonly ascent: number
  readonly descent: number
  readonly capHeight: number
  readonly xHeight: number
  readonly italicAngle: number
  readonly postscriptName: string
  readonly bbox: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number }
  layout(text: string): {
    readonly glyphs: readonly { readonly id: number; readonly advanceWidth: number }[]
    readonly positions: readonly { readonly xAdvance: number; readonly xOffset: number; readonly yOffset: number }[]
  }
}
const fromPdfmake = createRequire(fromHere.resolve('pdfmake/js/PDFDocument.js'))
const fontkit = createRequire(fromPdfmake.resolve('pdfkit'))('fontkit') as { create(bytes: Uint8Array): ParsedFont }
export const parseFont = (bytes: Uint8Array): ParsedFont => fontkit.create(bytes)
