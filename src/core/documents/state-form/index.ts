import { sourceOf, stateLicensingOf } from '../../catalog/lookup'
import { formFor, type StateForm } from '../../catalog/state-form'
import type { WithStudent } from '../context'
import { bullets, facts, framed, h2, h3, namedFor, note, p } from '../frame'
import type { Block, DocumentModel } from '../model'
import { fullNameOf, nameOf } from '../people'
import { fillers } from './parts'

/** The form for this student, if there is one: the one asked for, else that of the student's state. */
export const formOfStudent = ({ catalog, student, options }: WithStudent): StateForm | null =>
  formFor(catalog.forms, options.form, student.intake.student.state)

/** The plan document that a state asks for, filled from the record, with what is missing said first. Pure. */
export function buildStateForm(context: WithStudent, form: StateForm): DocumentModel {
  const { catalog } = context
  const state = stateLicensingOf(catalog, form.state)?.name ?? form.state
  const fields = form.fields.map((field) => fieldOf(field, context))
  return framed(context, {
    ...namedFor(context, form.name, nameOf(context.student)),
    sections: [
      ['head', head(context, form, state)],
      ['missing', missing(context, fields)],
      ...fields.map(({ id, blocks }) => [id, blocks] as const),
      ['reviews', reviews(context, form)],
      ['signatures', signatures(context, form)],
      ['about', about(context, form, state)],
    ],
  })
}

interface FieldMade {
  readonly id: string
  readonly label: string
  readonly blocks: readonly Block[]
  /** What the record does not have for it. */
  readonly lacks: readonly string[]
  readonly isByHand: boolean
}

function fieldOf({ id, label, from }: StateForm['fields'][number], context: WithStudent): FieldMade {
  const { t } = context
  const parts = from.map((part) => ({ part, ...fillers[part](context) }))
  const kept = parts.filter(({ part }) => part !== 'by-hand')
  const lacks = kept.flatMap(({ part, blocks, lacks: some = [] }) =>
    blocks.length === 0 && some.length === 0 ? [t(`forms:state.parts.${part}`)] : some,
  )
  const isByHand = from.includes('by-hand')
  // Without anything to print, there is room to write, so that the paper can be finished with a pen.
  const blocks = parts.flatMap((part) => part.blocks)
  const open = blocks.length === 0 ? fillers['by-hand'](context).blocks : blocks
  return { id, label, blocks: [h2(label), ...open], lacks, isByHand }
}

function head({ t, student, counselorName, schoolName, date }: WithStudent, form: StateForm, state: string): Block[] {
  const { gradeLevel, studentId = '' } = student.intake.student
  return [
    {
      kind: 'title',
      kicker: [state, schoolName.trim()].filter(Boolean).join(' · '),
      text: form.name,
      subtitle: fullNameOf(student),
    },
    facts('row', [
      [
        t('intake:fields.gradeLevel'),
        gradeLevel === undefined ? t('documents:notRecorded') : t(`documents:grade.${gradeLevel}`),
      ],
      [t('forms:paper.studentNumber'), studentId],
      [t('documents:plan.counselor'), counselorName.trim()],
      [t('documents:plan.prepared'), t('papers:day', { date })],
    ]),
  ]
}

/** What to see to before anybody signs. */
function missing({ t }: WithStudent, fields: readonly FieldMade[]): Block[] {
  const items = fields.flatMap(({ label, lacks, isByHand }) => [
    ...(lacks.length === 0 ? [] : [t('forms:state.lacks', { field: label, part: lacks.join(', ') })]),
    ...(isByHand ? [t('forms:state.writeIn', { field: label })] : []),
  ])
  return [
    {
      kind: 'callout',
      title: t(items.length === 0 ? 'forms:state.complete' : 'forms:state.missing'),
      blocks: items.length === 0 ? [p(t('forms:state.completeText'))] : [bullets(items)],
    },
  ]
}

function reviews({ t, student }: WithStudent, form: StateForm): Block[] {
  const days = student.followUp.checkIns.map(({ on, by }) =>
    t(by.trim() === '' ? 'forms:state.reviewedOn' : 'forms:state.reviewedBy', { date: on, by: by.trim() }),
  )
  return [
    h2(t('forms:state.reviews')),
    p(t('forms:state.reviewRule', { rule: form.review })),
    days.length === 0
      ? { kind: 'lines', alternative: t('forms:paper.room'), labels: [t('forms:state.reviewLine')] }
      : { kind: 'list', style: 'bullet', columns: 2, items: days },
  ]
}

/** Exactly those the rules name. */
function signatures({ t, student, counselorName }: WithStudent, form: StateForm): Block[] {
  if (form.signatures.length === 0) return [h2(t('documents:signatures.title')), p(t('forms:state.noSignatures'))]
  const names = {
    student: fullNameOf(student),
    guardian: student.intake.student.guardian?.trim() ?? '',
    school: counselorName.trim(),
  }
  return [
    {
      kind: 'group',
      blocks: [
        h2(t('documents:signatures.title')),
        note(form.signatures.map(({ role, kind }) => t('forms:state.signs', { role, kind })).join(' ')),
        {
          kind: 'signatures',
          labels: {
            signature: t('documents:signatures.signature'),
            name: t('documents:signatures.name'),
            date: t('documents:signatures.date'),
          },
          signatures: form.signatures.map(({ role, signer }) => ({ role, name: names[signer] })),
        },
      ],
    },
  ]
}

/** Where the list of fields comes from, how sure it is, and that the district's own form goes before it. */
function about({ t, catalog }: WithStudent, form: StateForm, state: string): Block[] {
  const sources = form.sources.flatMap((id) => sourceOf(catalog, id) ?? [])
  const fine = (text: string): Block => ({ kind: 'paragraph', tone: 'fine', text })
  return [
    h3(t('forms:state.aboutTitle')),
    fine(t('forms:state.who', { state, who: form.who })),
    ...(form.notes.length === 0 ? [] : [fine(form.notes.map((one) => `${one}.`).join(' '))]),
    fine(t('forms:state.prevails')),
    ...(form.confidence === 'low' ? [fine(t('forms:state.unsure'))] : []),
    {
      kind: 'list',
      style: 'bullet',
      tone: 'fine',
      items: sources.map(({ title, url, period, checked }) => [
        `${title}. ${period}. ${t('forms:state.checked', { date: checked })} `,
        ...(url === null ? [] : [{ text: url.replace(/^https?:\/\//, '').split('/')[0] ?? url, link: url }]),
      ]),
    },
  ]
}
