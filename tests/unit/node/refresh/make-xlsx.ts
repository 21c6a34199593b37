import { strToU8, zipSync } from 'fflate'

type Cell = string | number
const ns = 'http://schemas.openxmlformats.org'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** A small workbook of one sheet, laid out as the Bureau's are: words in shared strings, numbers in the cells. */
export function makeXlsx(rows: readonly (readonly Cell[])[]): Uint8Array {
  const words = [...new Set(rows.flat().filter((cell) => typeof cell === 'string'))]
  const places = new Map(words.map((word, i) => [word, i]))
  const cellOf = (cell: Cell, ref: string) =>
    typeof cell === 'number' ? `<c r="${ref}"><v>${cell}</v></c>` : `<c r="${ref}" t="s"><v>${places.get(cell)}</v></c>`
  const sheet = rows
    .map((row, y) => `<row r="${y + 1}">${row.map((cell, x) => cellOf(cell, `${letters(x)}${y + 1}`)).join('')}</row>`)
    .join('')
  const link = (id: number, kind: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${ns}/officeDocument/2006/relationships/${kind}" Target="${target}"/>`
  const links = (...all: string[]) =>
    `${head}<Relationships xmlns="${ns}/package/2006/relationships">${all.join('')}</Relationships>`
  const files = {
    '[Content_Types].xml': `${head}<Types xmlns="${ns}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': links(link(1, 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `${head}<workbook xmlns="${ns}/spreadsheetml/2006/main" xmlns:r="${ns}/officeDocument/2006/relationships"><sheets><sheet name="data" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': links(
      link(1, 'worksheet', 'worksheets/sheet1.xml'),
      link(2, 'sharedStrings', 'sharedStrings.xml'),
    ),
    'xl/worksheets/sheet1.xml': `${head}<worksheet xmlns="${ns}/spreadsheetml/2006/main"><sheetData>${sheet}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `${head}<sst xmlns="${ns}/spreadsheetml/2006/main">${words.map((word) => `<si><t xml:space="preserve">${escape(word)}</t></si>`).join('')}</sst>`,
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** 0 → A, 25 → Z, 26 → AA. */
const letters = (x: number): string =>
  (x < 26 ? '' : letters(Math.floor(x / 26) - 1)) + String.fromCharCode(65 + (x % 26))
