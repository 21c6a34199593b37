import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { PaperDocument } from './document'
import { TaggingLayout } from './layout'
import { artifacts } from '../structure/element'
import {
  normalizePageMargin,
  normalizePageSize,
  SVGMeasure,
  tableLayouts,
  type DocumentOptions,
  type PageItems,
} from './parts'
import { TaggedRenderer } from './renderer'

/** A document with every mark in its place and nothing drawn yet. */
export interface LaidOut {
  readonly pages: number
  /** How far down the last page its text goes, from 0 to 1: head and foot aside. */
  readonly lastFilled: number
  /** Draws it as a tagged PDF, as many times larger as `factor` says: the paper is then as much larger than the definition's. */
  draw(factor: number): Promise<Uint8Array>
}

/** Lays a definition out. Nothing but the fonts is read. */
export function layOut(definition: TDocumentDefinitions, fontsDir: string): LaidOut {
  const size = normalizePageSize(definition.pageSize)
  const options: DocumentOptions = {
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: definition.language ?? 'en-US',
    info: capitalised({ producer: 'Casepath', ...definition.info }),
    autoFirstPage: false,
    font: null,
  }
  const document = new PaperDocument(fontsDir, options, definition.images)
  const layout = new TaggingLayout(size, normalizePageMargin(definition.pageMargins), new SVGMeasure())
  layout.registerTableLayouts(tableLayouts)
  const { content, header, footer, defaultStyle = {} } = definition
  const pages = layout.layoutDocument(content, document, {}, defaultStyle, undefined, header, footer)
  return {
    pages: pages.length,
    lastFilled: filled(pages.at(-1)),
    draw(factor) {
      if (factor !== 1) {
        for (const page of pages)
          page.pageSize = { width: page.pageSize.width * factor, height: page.pageSize.height * factor }
        document.on('pageAdded', () => document.scale(factor))
      }
      new TaggedRenderer(document, layout.root).renderPages(pages)
      return bytesOf(document)
    },
  }
}

/** The top of the lowest line of text, as a share of the page. */
function filled(page: PageItems | undefined): number {
  if (!page) return 0
  const lines = page.items.flatMap(({ type, item }) =>
    type === 'line' && item.place !== artifacts.header && item.place !== artifacts.footer ? [item.y] : [],
  )
  return Math.max(0, ...lines) / page.pageSize.height
}

/** The entries of a PDF's information dictionary begin with a capital. */
const capitalised = (info: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(info).map(([key, value]) => [key.charAt(0).toUpperCase() + key.slice(1), value]))

function bytesOf(document: PaperDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    document.on('data', (chunk: Buffer) => chunks.push(chunk))
    document.on('end', () => resolve(Buffer.concat(chunks)))
    document.on('error', reject)
    document.end()
  })
}
