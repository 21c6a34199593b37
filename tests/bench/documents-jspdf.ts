import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { DocumentModel } from '../../src/core/documents/model'
import { fileOf } from '../../src/node/print/fonts'
import { flowOf, type Flow } from './documents-flow'
import type { Peer } from './documents-peers'

interface JsPdf {
  addFileToVFS(name: string, base64: string): void
  addFont(name: string, family: string, style: string): void
  setFont(family: string, style: string): JsPdf
  setFontSize(size: number): JsPdf
  splitTextToSize(text: string, width: number): string[]
  text(lines: string[], x: number, y: number): void
  addPage(): void
  output(kind: 'arraybuffer'): ArrayBuffer
  readonly lastAutoTable?: { readonly finalY: number }
}
type AutoTable = (document: JsPdf, options: object) => void

const [margin, width, bottom, body] = [48, 612 - 2 * 48, 792 - 48, 9.75] as const

/** jsPDF and its table plug-in with our fonts and the same words, lists and tables; it writes no structure tree. */
export function jsPdf(require: NodeJS.Require, fontsDir: string): Peer {
  const { jsPDF: Document } = require('jspdf') as { jsPDF: new (options: object) => JsPdf }
  const { autoTable } = require('jspdf-autotable') as { autoTable: AutoTable }
  const fonts = (['normal', 'bold'] as const).map((style) => ({
    style,
    base64: readFileSync(path.join(fontsDir, fileOf[style])).toString('base64'),
  }))

  function draw(model: DocumentModel): ArrayBuffer {
    const document = new Document({ unit: 'pt', format: 'letter', compress: true })
    for (const { style, base64 } of fonts) {
      document.addFileToVFS(`${style}.ttf`, base64)
      document.addFont(`${style}.ttf`, 'Noto', style)
    }
    let y: number = margin
    const write = (text: string, size: number, style: 'normal' | 'bold', indent = 0): void => {
      document.setFont('Noto', style).setFontSize(size)
      for (const line of document.splitTextToSize(text, width - indent)) {
        if (y + size * 1.3 > bottom) {
          document.addPage()
          y = margin
        }
        y += size * 1.3
        document.text([line], margin + indent, y)
      }
    }
    const put = (flow: Flow): void => {
      if (flow.kind === 'heading') write(flow.text, flow.level === 0 ? 26 : 13, 'bold')
      else if (flow.kind === 'paragraph') write(flow.text, body, 'normal')
      else if (flow.kind === 'list') for (const item of flow.items) write(`• ${item}`, body, 'normal', 10)
      else {
        autoTable(document, {
          head: flow.head.length > 0 ? [flow.head] : [],
          body: flow.rows,
          startY: y + 6,
          margin,
          styles: { font: 'Noto', fontSize: body },
        })
        y = document.lastAutoTable?.finalY ?? y
      }
    }
    for (const flow of flowOf(model)) put(flow)
    return document.output('arraybuffer')
  }
  return { name: 'jsPDF', draw: async (model) => draw(model), close: async () => {} }
}
