import type { DocumentContext } from './context'
import type { Block, DocumentModel, RichText } from './model'

/** What the papers have in common: the page around the text, and the shortest way to write a block. */

interface Frame {
  readonly title: string
  /** Kind of document, in the file's own information. */
  readonly subject: string
  /** Head of the pages after the first. */
  readonly running: string
  /** Foot of every page. */
  readonly foot: string
  readonly sections: readonly (readonly [id: string, blocks: readonly Block[]])[]
}
type FrameContext = Pick<DocumentContext, 't' | 'language' | 'paper' | 'schoolName' | 'date'>

/** A document in its frame; sections without blocks stay away. */
export function framed(
  { t, language, paper, schoolName, date }: FrameContext,
  { title, subject, running, foot, sections }: Frame,
): DocumentModel {
  return {
    info: {
      title,
      author: schoolName.trim() || 'Casepath',
      subject,
      language: language === 'es' ? 'es-US' : 'en-US',
      date,
      paper,
    },
    furniture: {
      running,
      foot,
      // The numbers are known only once the pages are made.
      pageOf: t('documents:furniture.pageOf', { page: '{page}', pages: '{pages}' }),
    },
    substitutes: { script: t('documents:substitutes.script'), symbol: t('documents:substitutes.symbol') },
    sections: sections.flatMap(([id, blocks]) => (blocks.length === 0 ? [] : [{ id, blocks }])),
  }
}

/** What a paper about a student is called in its frame: the kind of paper, for whom, as of which day. */
export function namedFor(
  { t, date }: Pick<DocumentContext, 't' | 'date'>,
  title: string,
  name: string,
): Omit<Frame, 'sections'> {
  const titled = t('papers:titleFor', { title, name })
  return { title: titled, subject: title, running: titled, foot: t('papers:footFor', { title, name, date }) }
}

/** What a paper about nobody, or about all students, is called in its frame. */
export function namedAlone({ t, date }: Pick<DocumentContext, 't' | 'date'>, title: string): Omit<Frame, 'sections'> {
  return { title, subject: title, running: title, foot: t('papers:foot', { title, date }) }
}

export const h2 = (text: string): Block => ({ kind: 'heading', level: 2, text })
export const h3 = (text: string): Block => ({ kind: 'heading', level: 3, text })
export const p = (text: RichText): Block => ({ kind: 'paragraph', tone: 'body', text })
export const note = (text: RichText): Block => ({ kind: 'paragraph', tone: 'note', text })
export const bullets = (items: readonly RichText[]): Block => ({ kind: 'list', style: 'bullet', items })
export const strong = (text: string): RichText => [{ text, style: 'strong' }]

/** Label and value pairs, without those that have no value. */
export const facts = (
  layout: 'row' | 'list',
  items: readonly (readonly [label: string, value: RichText | null])[],
): Block => ({
  kind: 'facts',
  layout,
  items: items.flatMap(([label, value]) => (value === null || value === '' ? [] : [{ label, value }])),
})

/** When a list of the office was made, by whom and where. */
export const preparedBy = ({ t, date, counselorName, schoolName }: DocumentContext): Block =>
  facts('row', [
    [t('documents:plan.prepared'), t('papers:day', { date })],
    [t('documents:plan.counselor'), counselorName.trim()],
    [t('papers:school'), schoolName.trim()],
  ])

/** Says who should be on a paper about all students and is not, because the record cannot be read; nothing where all are. */
export function missingFrom({ t, notRead }: Pick<DocumentContext, 't' | 'notRead'>): readonly Block[] {
  const { names, unnamed } = notRead ?? { names: [], unnamed: 0 }
  if (names.length + unnamed === 0) return []
  return [
    {
      kind: 'callout',
      title: t('papers:notRead.title'),
      blocks: [
        ...(names.length > 0 ? [p(t('papers:notRead.named', { names: names.join('; ') }))] : []),
        ...(unnamed > 0 ? [p(t('papers:notRead.unnamed', { count: unnamed }))] : []),
      ],
    },
  ]
}

/** Blocks kept on one page where they can be. */
export const together = (...blocks: readonly Block[]): Block => ({ kind: 'group', blocks })
