import type { DocumentModel } from '../../src/core/documents/model'
import { flowOf, type Flow } from './documents-flow'
import type { Peer } from './documents-peers'

interface Compiler {
  pdf(document: { mainFileContent: string }, options: { pdfStandard: string }): Buffer
  evictCache(maxAge: number): void
}
interface TypstModule {
  readonly NodeCompiler: { create(options: object): Compiler }
}

/** The typst compiler as a native module, with our fonts, tagged as PDF/UA-1. What it remembers of the last one is dropped. */
export function typst(require: NodeJS.Require, fontsDir: string): Peer {
  const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler') as TypstModule
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [fontsDir] }] })
  return {
    name: 'typst',
    async draw(model) {
      compiler.evictCache(0)
      return compiler.pdf({ mainFileContent: sourceOf(model) }, { pdfStandard: 'ua-1' })
    },
    close: async () => {},
  }
}

/** A string of typst's own language, so that nothing in a text is taken for markup. */
const quoted = (text: string): string =>
  `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`
const cells = (texts: readonly string[]): string => texts.map((text) => `text(${quoted(text)})`).join(', ')

const sourceOf = (model: DocumentModel): string => `
#set document(title: ${quoted(model.info.title)})
#set page("us-letter", margin: 48pt)
#set text(font: "Noto Sans", size: 9.75pt, lang: ${quoted(model.info.language.slice(0, 2))})
${flowOf(model).map(source).join('\n')}
`

function source(flow: Flow): string {
  switch (flow.kind) {
    case 'heading':
      return `#heading(level: ${Math.max(1, flow.level)}, ${quoted(flow.text)})`
    case 'paragraph':
      return `#par(text(${quoted(flow.text)}))`
    case 'list':
      return `#list(${cells(flow.items)})`
    case 'table': {
      const columns = Math.max(flow.head.length, ...flow.rows.map((row) => row.length))
      const head = flow.head.length > 0 ? `table.header(${cells(flow.head)}), ` : ''
      return `#table(columns: ${columns}, stroke: none, ${head}${flow.rows.map(cells).join(', ')})`
    }
  }
}
