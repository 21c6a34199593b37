import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import type { DocumentModel } from '../../core/documents/model'
import { drawBlocks } from './blocks'
import { family, type Faces } from './fonts'
import { createPage, type Page, type PageLogo } from './page'
import { tagged } from './structure/tag'
import { colours, type, type Sheet } from './theme'

/** The logo with its picture as a data URL. */
export interface DrawnLogo extends Omit<PageLogo, 'image'> {
  readonly url: string
}

/** The whole document as pdfmake takes it. */
export function definitionOf(
  model: DocumentModel,
  faces: Faces,
  sheet: Sheet,
  logo: DrawnLogo | null = null,
): TDocumentDefinitions {
  const { margins } = sheet
  const width = sheet.width - margins.left - margins.right
  const page = createPage(width, sheet.height - margins.top - margins.bottom, faces, model.substitutes)
  const first: Page = logo ? { ...page, logo: { ...logo, image: 'logo' } } : page
  return {
    pageSize: { width: sheet.width, height: sheet.height },
    pageMargins: [margins.left, margins.top, margins.right, margins.bottom],
    version: '1.7',
    language: model.info.language,
    displayTitle: true,
    info: {
      title: page.plain(model.info.title),
      author: page.plain(model.info.author),
      subject: page.plain(model.info.subject),
      creator: 'Casepath',
      // Noon UTC: the same day in every American time zone.
      creationDate: new Date(`${model.info.date}T12:00:00Z`),
    },
    defaultStyle: { font: family, color: colours.ink, ...type('body') },
    header: (current) => (current === 1 ? null : head(model, sheet, page)),
    footer: (current, pages) => foot(model, sheet, page, current, pages),
    ...(logo && { images: { logo: logo.url } }),
    content: model.sections.map(({ blocks, newPage = false }, index) =>
      tagged('Sect', {
        stack: drawBlocks(blocks, index === 0 ? first : page).map(({ content }) => content),
        ...(newPage && { pageBreak: 'before' as const }),
      }),
    ),
  }
}

function head({ furniture }: DocumentModel, { margins }: Sheet, page: Page): Content {
  return {
    text: fitted(furniture.running, page.width, page),
    color: colours.quiet,
    ...type('small'),
    margin: [margins.left, margins.top - 16, margins.right, 0],
  }
}

function foot({ furniture }: DocumentModel, { margins }: Sheet, page: Page, current: number, pages: number): Content {
  const pageOf = page.plain(furniture.pageOf.replace('{page}', String(current)).replace('{pages}', String(pages)))
  const room = page.widthOf(pageOf, 'small') + 4
  return {
    columns: [
      { width: '*', text: fitted(furniture.foot, page.width - room - 12, page) },
      { width: room, text: pageOf, alignment: 'right' },
    ],
    columnGap: 8,
    color: colours.quiet,
    ...type('small'),
    margin: [margins.left, 9, margins.right, 0],
  }
}

/** One line, cut with an ellipsis where it is longer: furniture that wraps would not be drawn at all. */
function fitted(text: string, width: number, page: Page): string {
  const words = page.plain(text).replaceAll('\n', ' ')
  if (page.widthOf(words, 'small') <= width) return words
  let kept = ''
  let room = width - page.widthOf('…', 'small')
  for (const character of words) {
    room -= page.widthOf(character, 'small')
    if (room < 0) break
    kept += character
  }
  return `${kept.trimEnd()}…`
}
