import type { Content } from 'pdfmake/interfaces'
import type { BlockOf, Signature } from '../../../core/documents/model'
import type { Drawn, Page } from '../page'
import { tagged } from '../structure/tag'
import { colours, rhythm, sizes, type } from '../theme'

const height = 46
const signHeight = 26

/** One row a person: role, line to sign, printed name, line for the date. All of them on one page. */
export function drawSignatures({ labels, signatures }: BlockOf<'signatures'>, page: Page): Drawn {
  const gap = 16
  const [signWidth, nameWidth] = [page.width * 0.42, page.width * 0.34]
  const dateWidth = page.width - signWidth - nameWidth - 2 * gap
  const field = (width: number, label: string, value: string): Content =>
    ({
      width,
      stack: [
        { text: value, ...type('body'), relativePosition: { x: 0, y: signHeight - sizes.body.leading - 2 } },
        {
          canvas: [
            { type: 'line', x1: 0, y1: signHeight, x2: width, y2: signHeight, lineWidth: 0.75, lineColor: colours.ink },
          ],
        },
        { text: label, color: colours.quiet, ...type('small'), margin: [0, 2, 0, 0] },
      ],
    }) as Content
  const row = ({ role, name }: Signature): Content => {
    const fields = {
      columns: [
        field(signWidth, `${page.plain(role)} – ${page.plain(labels.signature)}`, ''),
        field(nameWidth, page.plain(labels.name), fitted(page.plain(name), nameWidth, page)),
        field(dateWidth, page.plain(labels.date), ''),
      ],
      columnGap: gap,
    }
    return tagged('LI', {
      stack: [tagged('LBody', fields)],
      margin: [0, 0, 0, height - signHeight - sizes.small.leading - 8],
    })
  }
  return {
    content: tagged(
      { role: 'L', numbering: 'None' },
      { stack: signatures.map(row), unbreakable: true, margin: [0, 0, 0, rhythm] },
    ),
    head: signatures.length * height,
    height: signatures.length * height + rhythm,
  }
}

/** A name on its line: one that is too long is left for the pen rather than printed across the next field. */
function fitted(name: string, width: number, page: Page): string {
  return page.widthOf(name, 'body') <= width ? name : `${(page.linesOf(name, width - 12, 'body')[0] ?? '').trimEnd()}…`
}
