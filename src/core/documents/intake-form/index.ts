import { newestForm, type PaperPart } from '../../paper-form/form'
import { sheetOf, type Sheet } from '../../paper-form/sheet'
import type { DocumentContext } from '../context'
import { framed, h2, note, p, strong } from '../frame'
import type { AnswerRow, Block, DocumentModel } from '../model'
import { fullNameOf } from '../people'
import { partRows } from './rows'

/**
 * The intake on paper, every question with its number and every answer with its code, so that it is keyed in as numbers.
 * Blank where there is no student or a blank one was asked for; otherwise with the answers marked. Pure.
 */
export function buildIntakeForm(context: DocumentContext): DocumentModel {
  const { t, student, options } = context
  const form = newestForm
  const sheet: Sheet = student && options.blank !== true ? sheetOf(student.intake, form) : {}
  const title = t('forms:paper.title')
  const numbered = t('forms:paper.form', { number: form.number })
  const rows = (part: PaperPart) => partRows(form, part, sheet, t)
  const rated = (part: PaperPart): readonly Block[] => [
    { kind: 'heading', level: 2, small: true, text: t(`intake:sections.${part}.title`) },
    note(t(`forms:paper.leads.${part}`)),
    { kind: 'answers', layout: 'scale', scale: scaleWords(part, t), rows: rows(part) },
  ]
  const beside = (left: PaperPart, right: PaperPart): Block => ({
    kind: 'columns',
    columns: [left, right].map((part) => ({ share: 1, blocks: rated(part) })),
  })
  const list = (part: PaperPart): Block => ({ kind: 'answers', layout: 'list', scale: '', rows: rows(part) })
  const name = student ? fullNameOf(student) : ''
  return framed(context, {
    title: name === '' ? title : t('papers:titleFor', { title, name }),
    subject: title,
    running: [title, numbered, name].filter((part) => part !== '').join(' · '),
    foot: [title, numbered].join(' · '),
    sections: [
      ['head', [...head(context, title, numbered), ...instructions(context)]],
      ['first', [beside('populations', 'settings'), beside('conditions', 'values')]],
      ['second', [{ kind: 'new-page' }, beside('activities', 'skills')]],
      ['school', [h2(t('forms:paper.school')), ...school(rows('school'))]],
      ['experience', [h2(t('forms:paper.experience')), p(t('forms:paper.experienceLead')), list('experience')]],
      ['riasec', [h2(t('intake:sections.riasec.title')), p(t('forms:paper.riasecLead')), list('riasec')]],
      ['goals', goals(sheet, rows('goals')[0]?.number ?? '', context)],
    ],
  })
}

/** The short questions at the end stand side by side. */
function school(rows: readonly AnswerRow[]): readonly Block[] {
  const list = (some: readonly AnswerRow[]): Block => ({ kind: 'answers', layout: 'list', scale: '', rows: some })
  const short = rows.slice(-4)
  return [
    list(rows.slice(0, -4)),
    {
      kind: 'columns',
      columns: [short.slice(0, 2), short.slice(2)].map((some) => ({ share: 1, blocks: [list(some)] })),
    },
  ]
}

function head({ t, student, schoolName, date }: DocumentContext, title: string, numbered: string): readonly Block[] {
  const kicker = [schoolName.trim(), numbered].filter((part) => part !== '').join(' · ')
  const fields = (['name', 'studentNumber', 'date'] as const).map((field) => t(`forms:paper.${field}`))
  const opening: Block = { kind: 'title', kicker, text: title, subtitle: '' }
  if (!student) return [opening, { kind: 'lines', alternative: '', labels: fields, shares: [2.3, 2.5, 1.3] }]
  const { studentId = '', gradeLevel } = student.intake.student
  return [
    opening,
    {
      kind: 'facts',
      layout: 'row',
      items: [
        { label: t('forms:paper.name'), value: strong(fullNameOf(student)) },
        ...(studentId === '' ? [] : [{ label: t('forms:paper.studentNumber'), value: studentId }]),
        ...(gradeLevel === undefined
          ? []
          : [{ label: t('intake:fields.gradeLevel'), value: t(`documents:grade.${gradeLevel}`) }]),
        { label: t('forms:paper.printed'), value: t('papers:day', { date }) },
      ],
    },
  ]
}

const instructions = ({ t, student, options }: DocumentContext): readonly Block[] => [
  {
    kind: 'callout',
    title: '',
    blocks: [p(t(student && options.blank !== true ? 'forms:paper.filled' : 'forms:paper.how'))],
  },
]

/** What the five codes mean in a part, in one line. */
function scaleWords(part: PaperPart, t: DocumentContext['t']): string {
  const scale = part === 'skills' || part === 'conditions' || part === 'values' ? part : 'interests'
  return [0, 1, 2, 3, 4].map((answer) => `${answer + 1} ${t(`intake:scales.${scale}.${answer}`)}`).join('  ·  ')
}

/** The student's own words where they are known, else room for them. */
function goals(sheet: Sheet, number: string, { t }: DocumentContext): readonly Block[] {
  const words = sheet[number]?.trim() ?? ''
  return [
    h2(t('forms:paper.numbered', { number, question: t('intake:goals.label') })),
    words === ''
      ? { kind: 'lines', alternative: t('forms:paper.room'), labels: ['', '', '', ''] }
      : { kind: 'paragraph', tone: 'quote', text: words },
    note(t('forms:paper.thanks')),
  ]
}
