import path from 'node:path'
import type { Block, DocumentModel, RichText } from '../../src/core/documents/model'
import { plainText } from '../../src/core/documents/rich-text'
import { fileOf } from '../../src/node/print/fonts'
import type { Peer } from './documents-peers'

type Element = object
interface ReactPdf {
  readonly Document: unknown
  readonly Page: unknown
  readonly View: unknown
  readonly Text: unknown
  readonly Font: { register(family: object): void }
  renderToBuffer(element: Element): Promise<Buffer>
}
type Create = (kind: unknown, props: object | null, ...children: unknown[]) => Element

/** @react-pdf/renderer with our fonts and the same words, lists and tables; it writes no structure tree. */
export async function reactPdf(require: NodeJS.Require, fontsDir: string): Promise<Peer> {
  const library = (await import(require.resolve('@react-pdf/renderer'))) as ReactPdf
  const { createElement } = require('react') as { createElement: Create }
  const { Document, Page, View, Text, Font } = library
  Font.register({
    family: 'Noto',
    fonts: [{ src: path.join(fontsDir, fileOf.normal) }, { src: path.join(fontsDir, fileOf.bold), fontWeight: 'bold' }],
  })
  const text = (words: string, style: object = {}) => createElement(Text, { style }, words)
  const row = (cells: readonly string[]) =>
    createElement(
      View,
      { style: { flexDirection: 'row', borderBottom: '0.5 solid #ccc', paddingVertical: 3 }, wrap: false },
      ...cells.map((cell) => text(cell, { flex: 1 })),
    )
  const said = (texts: readonly RichText[]) => texts.map(plainText).join('\n')

  function draw(block: Block): Element[] {
    switch (block.kind) {
      case 'title':
        return [text(block.text, { fontSize: 26, fontWeight: 'bold' }), text(block.subtitle)]
      case 'heading':
        return [text(block.text, { fontSize: 13, fontWeight: 'bold', marginTop: 8 })]
      case 'paragraph':
        return [text(plainText(block.text))]
      case 'list':
        return block.items.map((item) => text(`• ${plainText(item)}`))
      case 'table':
        return [row(block.columns.map(({ header }) => header)), ...block.rows.map((cells) => row(cells.map(said)))]
      case 'checklist':
        return [
          row([block.title, ...block.columns]),
          ...block.items.map((item) => row([said([item.title, ...item.detail]), ...item.cells])),
        ]
      case 'facts':
        return block.items.map(({ label, value }) => row([label, plainText(value)]))
      case 'group':
      case 'callout':
        return block.blocks.flatMap(draw)
      case 'columns':
        return block.columns.flatMap(({ blocks }) => blocks.flatMap(draw))
      case 'signatures':
        return block.signatures.map(({ role, name }) => row([role, name]))
      case 'answers':
      case 'new-page':
        return []
      case 'bars':
      case 'lines':
      case 'range':
      case 'stairs':
      case 'timeline':
        return [text(block.alternative)]
    }
  }
  return {
    name: 'react-pdf',
    draw: ({ info, sections }: DocumentModel) =>
      library.renderToBuffer(
        createElement(
          Document,
          { title: info.title },
          createElement(
            Page,
            { size: 'LETTER', style: { padding: 48, fontFamily: 'Noto', fontSize: 9.75 } },
            ...sections.flatMap(({ blocks }) => blocks.flatMap(draw)),
          ),
        ),
      ),
    close: async () => {},
  }
}
