/**
 * A document before anyone draws it: what it says, in reading order, with the role of every part.
 * Plain data, so the printer, the screen and the tests all take the same thing. It knows nothing of points, fonts or
 * colours, and every word is already in the reader's language.
 */

export interface Run {
  readonly text: string
  /** `quiet` stands back; `aside` stands back and is smaller. */
  readonly style?: 'strong' | 'emphasis' | 'quiet' | 'aside'
  readonly link?: string
}
/** A number that points into the list of sources. */
export interface Reference {
  readonly reference: number
}
export type Inline = string | Run | Reference
/** Words with emphasis, links and references; a plain string where there are none. */
export type RichText = string | readonly Inline[]

/** The title of the document: level 1, once. `kicker` says what kind of document it is, `subtitle` what it is about. */
export interface Title {
  readonly kind: 'title'
  readonly kicker: string
  readonly text: string
  readonly subtitle: string
}

/** Level 2 opens a section, 3 a part of it. */
export interface Heading {
  readonly kind: 'heading'
  readonly level: 2 | 3
  readonly text: string
  /** A section set as small as a part, where many stand on a page. */
  readonly small?: boolean
  /** BCP 47, where it is not the document's. */
  readonly language?: string
}

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly text: RichText
  /** `lead` opens a document; `quote` is somebody's own words; `note` and `fine` print may be overlooked. */
  readonly tone: 'lead' | 'body' | 'quote' | 'note' | 'fine'
  /** BCP 47, where it is not the document's. */
  readonly language?: string
}

export interface List {
  readonly kind: 'list'
  readonly style: 'bullet' | 'number'
  readonly items: readonly RichText[]
  readonly tone?: 'body' | 'fine'
  /** Short items set two in a row where there is room, read row by row. */
  readonly columns?: 2
}

export interface CheckItem {
  readonly done: boolean
  readonly title: RichText
  readonly detail: readonly RichText[]
  /** One cell for each of the checklist's further columns. */
  readonly cells: readonly string[]
}
/** Steps to tick by hand. `columns` heads the columns after the step itself, each wide enough for a span of months. */
export interface Checklist {
  readonly kind: 'checklist'
  readonly title: string
  /** Said beside the title, like the time the steps span. */
  readonly span?: string
  readonly columns: readonly string[]
  readonly items: readonly CheckItem[]
  /** What a ticked and an empty box mean, for people who cannot see them. */
  readonly spoken: { readonly done: string; readonly open: string }
}

export interface Column {
  readonly header: string
  readonly align?: 'start' | 'end'
  /** Share of the width, against the other columns. */
  readonly share: number
}
/** A table with a header row; the first cell of a row heads the row when `rowHeaders` is set. */
export interface Table {
  readonly kind: 'table'
  /** What the table holds, for people who cannot see it; not printed. */
  readonly summary: string
  readonly columns: readonly Column[]
  readonly rowHeaders: boolean
  /** Each cell is one or more short paragraphs. */
  readonly rows: readonly (readonly (readonly RichText[])[])[]
}

export interface Bar {
  readonly label: string
  /** Signed length, in the unit of the figure. */
  readonly value: number
  /** The number as printed. */
  readonly said: string
  readonly note?: string
  /** Several small ones together: told apart from the single ones, by its number alone. */
  readonly summed?: boolean
}
/** Bars that grow right for what speaks for something, left for what speaks against it. */
export interface Bars {
  readonly kind: 'bars'
  readonly alternative: string
  readonly bars: readonly Bar[]
  /** Heads above the two sides. */
  readonly against: string
  readonly favour: string
}

export interface RangePoint {
  readonly value: number
  /** The value as printed. */
  readonly said: string
  readonly label: string
}
/** Five points of one distribution on a line: the outer pair as whiskers, the inner pair as a box, the middle marked. */
export interface Range {
  readonly kind: 'range'
  readonly alternative: string
  readonly low: RangePoint | null
  readonly lowerQuarter: RangePoint | null
  readonly middle: RangePoint
  readonly upperQuarter: RangePoint | null
  readonly high: RangePoint | null
}

/** One running count: corners from left to right on a plain of 0–1 by 0–1. */
export interface Stair {
  readonly label: string
  readonly corners: readonly (readonly [x: number, y: number])[]
}
/** What was planned against what was done over time, as two stairs. */
export interface Stairs {
  readonly kind: 'stairs'
  readonly alternative: string
  readonly planned: Stair
  readonly done: Stair
  /** A day in between, 0–1 across. */
  readonly mark: { readonly at: number; readonly label: string }
  /** What the top of the plain stands for, and what its two ends are called. */
  readonly top: string
  readonly from: string
  readonly to: string
}

export interface Lane {
  readonly label: string
  /** Days as `YYYY-MM-DD`. */
  readonly start: string
  readonly end: string
  /** When it is reached, as printed. */
  readonly said: string
  /** `span` takes time; `point` is a moment, like a licence in hand; `goal` is the moment that matters most. */
  readonly shape: 'span' | 'point' | 'goal'
  readonly done: boolean
}
export interface Timeline {
  readonly kind: 'timeline'
  readonly alternative: string
  /** Days as `YYYY-MM-DD`; every lane lies between them. */
  readonly from: string
  readonly to: string
  readonly lanes: readonly Lane[]
}

/** Label and value pairs. `row` sets them side by side, `list` below each other. */
export interface Facts {
  readonly kind: 'facts'
  readonly layout: 'row' | 'list'
  readonly items: readonly { readonly label: string; readonly value: RichText }[]
}

export interface Callout {
  readonly kind: 'callout'
  readonly title: string
  readonly blocks: readonly Block[]
}

/** Blocks side by side. */
export interface Columns {
  readonly kind: 'columns'
  readonly columns: readonly { readonly share: number; readonly blocks: readonly Block[] }[]
}

/** Blocks that belong together on one page where they can. */
export interface Group {
  readonly kind: 'group'
  readonly blocks: readonly Block[]
  /** BCP 47, where everything in it is in another language than the document. */
  readonly language?: string
}

/** Ruled lines to write on by hand, each with an optional label before it. */
export interface WritingLines {
  readonly kind: 'lines'
  readonly alternative: string
  readonly labels: readonly string[]
  /** The lines stand side by side where there is room, each with its share of the width. */
  readonly shares?: readonly number[]
}

/** Squares to write a number in, digit by digit. */
export interface AnswerBoxes {
  readonly label: string
  readonly digits: number
  /** Digits already written; empty for a blank form. */
  readonly value: string
}
/** A question with its printed number, answered with a pen. */
export interface AnswerRow {
  readonly number: string
  readonly label: string
  /** Codes to mark; without a label where the scale above says what they mean. */
  readonly options: readonly { readonly code: string; readonly label: string; readonly marked: boolean }[]
  readonly boxes: readonly AnswerBoxes[]
  /** The answers as said to people who cannot see them. */
  readonly spoken: string
}
/** Questions of a paper form. `scale` sets the codes in columns at the end of each row, `list` below each question. */
export interface Answers {
  readonly kind: 'answers'
  readonly layout: 'scale' | 'list'
  /** What the codes of a scale mean; printed above the rows. */
  readonly scale: string
  readonly rows: readonly AnswerRow[]
}

/** What follows begins a new page. */
export interface NewPage {
  readonly kind: 'new-page'
}

/** One signature: a line to sign, one for the printed name (filled where known) and one for the date. */
export interface Signature {
  readonly role: string
  readonly name: string
}
export interface Signatures {
  readonly kind: 'signatures'
  readonly labels: { readonly signature: string; readonly name: string; readonly date: string }
  readonly signatures: readonly Signature[]
}

export type Block =
  | Title
  | Heading
  | Paragraph
  | List
  | Checklist
  | Table
  | Bars
  | Range
  | Stairs
  | Timeline
  | Facts
  | Callout
  | Columns
  | Group
  | WritingLines
  | Answers
  | NewPage
  | Signatures
export type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

export interface Section {
  readonly id: string
  readonly blocks: readonly Block[]
  /** Begins on a page of its own. */
  readonly newPage?: boolean
}

export interface DocumentInfo {
  readonly title: string
  readonly author: string
  readonly subject: string
  /** BCP 47: `en-US`. */
  readonly language: string
  /** Day the document is dated by; the file carries no other time. */
  readonly date: string
  readonly paper: 'letter' | 'a4'
}

/** What stands on every page around the text. */
export interface Furniture {
  /** Head of the pages after the first. */
  readonly running: string
  /** Foot of every page, left. */
  readonly foot: string
  /** Foot of every page, right, with `{page}` and `{pages}` where the numbers go. */
  readonly pageOf: string
}

/** Printed in place of what the fonts cannot draw, so that nothing is lost unseen. */
export interface Substitutes {
  readonly script: string
  readonly symbol: string
}

export interface DocumentModel {
  readonly info: DocumentInfo
  readonly furniture: Furniture
  readonly substitutes: Substitutes
  readonly sections: readonly Section[]
}
