import type { Block, DocumentModel, RichText } from '../../src/core/documents/model'
import { plainText } from '../../src/core/documents/rich-text'

/** A document as a plain page of HTML with the same words, lists and tables; figures are told, not drawn. */
export const htmlOf = ({ info, sections }: DocumentModel): string =>
  `<!doctype html><html lang="${info.language}"><title>${escaped(info.title)}</title><body style="font:10pt 'Noto Sans',sans-serif">${sections.flatMap(({ blocks }) => blocks.map(html)).join('')}</body></html>`

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const words = (text: RichText): string => escaped(plainText(text))
const cells = (name: string, texts: readonly string[]): string =>
  texts.map((text) => `<${name}>${text}</${name}>`).join('')
const row = (name: string, texts: readonly string[]): string => `<tr>${cells(name, texts)}</tr>`

function html(block: Block): string {
  switch (block.kind) {
    case 'title':
      return `<h1>${escaped(block.text)}</h1><p>${escaped(block.subtitle)}</p>`
    case 'heading':
      return `<h${block.level}>${escaped(block.text)}</h${block.level}>`
    case 'paragraph':
      return `<p>${words(block.text)}</p>`
    case 'list':
      return `<ul>${cells('li', block.items.map(words))}</ul>`
    case 'table':
      return `<table><thead>${row(
        'th',
        block.columns.map(({ header }) => escaped(header)),
      )}</thead><tbody>${block.rows
        .map((each) =>
          row(
            'td',
            each.map((texts) => texts.map(words).join('<br>')),
          ),
        )
        .join('')}</tbody></table>`
    case 'checklist':
      return `<h3>${escaped(block.title)}</h3><table><thead>${row('th', ['', '', ...block.columns.map(escaped)])}</thead><tbody>${block.items.map((item) => row('td', [item.done ? 'x' : 'o', [item.title, ...item.detail].map(words).join('<br>'), ...item.cells.map(escaped)])).join('')}</tbody></table>`
    case 'facts':
      return `<dl>${block.items.map(({ label, value }) => `<dt>${escaped(label)}</dt><dd>${words(value)}</dd>`).join('')}</dl>`
    case 'group':
    case 'callout':
      return block.blocks.map(html).join('')
    case 'columns':
      return block.columns.flatMap(({ blocks }) => blocks.map(html)).join('')
    case 'signatures':
      return row(
        'td',
        block.signatures.map(({ role, name }) => escaped(`${role} ${name}`)),
      )
    case 'answers':
    case 'new-page':
      return ''
    case 'bars':
    case 'lines':
    case 'range':
    case 'stairs':
    case 'timeline':
      return `<p>${escaped(block.alternative)}</p>`
  }
}
