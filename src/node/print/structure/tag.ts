import type { Content } from 'pdfmake/interfaces'

/** Roles of PDF 1.7's standard structure types that our documents use; `artifact` is drawn but says nothing. */
export type Role =
  | 'Document'
  | 'Sect'
  | 'Div'
  | 'BlockQuote'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Link'
  | 'artifact'

/** What a piece of a page is to somebody who does not see it. */
export interface Tag {
  readonly role: Role
  /** Said in place of a figure. */
  readonly alternative?: string
  /** BCP 47, where it is not the document's. */
  readonly language?: string | undefined
  readonly scope?: 'Column' | 'Row'
  readonly columnSpan?: number
  /** How the labels of a list are made. */
  readonly numbering?: 'None' | 'Disc' | 'Decimal'
  /** What a table holds. */
  readonly summary?: string
  /** Where a link leads. */
  readonly target?: string
  /** Enters the element in the document's outline, under the last entry of a lower level. */
  readonly bookmark?: { readonly level: number; readonly text: string }
}

/** Says what a piece of pdfmake content is. It opens one element; what stands in the piece becomes its children. */
export function tagged<Piece extends Exclude<Content, string | number | readonly Content[]>>(
  tag: Tag | Role,
  piece: Piece,
): Piece {
  return Object.assign(piece, { tag: typeof tag === 'string' ? { role: tag } : tag })
}

/** The tag of a piece, if it has one. */
export const tagOf = (piece: object): Tag | undefined => (piece as { tag?: Tag }).tag
