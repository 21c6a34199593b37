import { dayOf } from '../../day-of'
import { findRoute, findSpecialty } from '../../catalog/lookup'
import type { Translate } from '../../message'
import type { WithPlan, Wording } from '../context'
import { shortened } from '../career-plan/at-a-glance'
import { stepsOf, whenOf } from '../career-plan/steps-of'
import { contactLine } from '../contact'
import { facts, framed, namedFor } from '../frame'
import type { Block, DocumentModel, RichText } from '../model'
import { fullNameOf, nameOf } from '../people'
import { saidSteps, type Both } from './said'

type Line = readonly [english: readonly RichText[], spanish: readonly RichText[]]

/**
 * The plan for the family, English and Spanish line beside line: what was chosen, the steps, and what a family can do.
 * Speaks to the guardian, of the student. What has no translation is printed as it is and marked. Pure.
 */
export function buildGuardianCopy(context: WithPlan): DocumentModel {
  const { t, student, counselorName, schoolName } = context
  const { plan } = student
  const name = nameOf(student)
  const title = t('papers:kinds.guardian-copy.title')
  const tongues = { en: context.inLanguage('en'), es: context.inLanguage('es') }
  const two = bothOf(tongues)
  return framed(
    { ...context, date: plan.generatedOn },
    {
      ...namedFor(context, title, name),
      sections: [
        [
          'cover',
          [
            {
              kind: 'title',
              kicker: two('papers:kinds.guardian-copy.title'),
              text: name,
              subtitle: two('papers:guardian.title'),
            },
            facts('row', [
              [two('documents:plan.prepared'), t('papers:day', { date: plan.generatedOn })],
              [two('documents:plan.counselor'), counselorName.trim()],
              [two('papers:school'), schoolName.trim()],
            ]),
            ...contactLine(two('papers:contact'), context),
            facing(t('papers:guardian.about'), about(context, tongues), tongues),
          ],
        ],
        ['steps', [facing(t('papers:guardian.steps'), steps(context, tongues), tongues)]],
        ['help', [facing(t('papers:guardian.help'), help(name, tongues), tongues)]],
        ['signature', signature(context, tongues)],
      ],
    },
  )
}

interface Tongues {
  readonly en: Wording
  readonly es: Wording
}

/** A label in both languages. */
const bothOf =
  ({ en, es }: Tongues) =>
  (key: string): string =>
    `${en.t(key)} / ${es.t(key)}`

/** A table of two columns: each line beside its translation, so that neither half stands alone. */
const facing = (summary: string, lines: readonly Line[], { en, es }: Tongues): Block => ({
  kind: 'table',
  summary,
  rowHeaders: false,
  columns: [
    { header: en.t('papers:guardian.language'), share: 1 },
    { header: es.t('papers:guardian.language'), share: 1 },
  ],
  rows: lines,
})

/** One message in both languages. */
const both = ({ en, es }: Tongues, say: (wording: Wording) => RichText | readonly RichText[]): Line => {
  const texts = (wording: Wording): readonly RichText[] => {
    const said = say(wording)
    // A rich text is a list of pieces, a cell a list of texts: a single text is wrapped.
    return typeof said === 'string' || said.some(isPiece) ? [said as RichText] : (said as readonly RichText[])
  }
  return [texts(en), texts(es)]
}
const isPiece = (part: unknown): boolean =>
  typeof part === 'object' && part !== null && !Array.isArray(part) && ('text' in part || 'reference' in part)

const heading = (tongues: Tongues, key: string, params = {}): Line =>
  both(tongues, ({ t }) => [{ text: t(key, params), style: 'strong' }])

function about({ student, timeZone }: WithPlan, tongues: Tongues): readonly Line[] {
  const { plan, intake, choice } = student
  const name = nameOf(student)
  const goals = shortened(intake.goals?.trim() ?? '')
  return [
    heading(tongues, 'papers:guardian.chosen'),
    both(tongues, ({ t, catalog }) =>
      t('papers:guardian.chose', {
        name,
        specialty: findSpecialty(catalog, plan.specialty)?.name ?? t('documents:plan.unknownSpecialty'),
        date: dayOf(choice?.chosenAt ?? plan.generatedOn, timeZone),
      }),
    ),
    saidByCatalog(tongues, ({ catalog }) => findSpecialty(catalog, plan.specialty)?.summary ?? ''),
    saidByCatalog(tongues, ({ catalog }) => findRoute(catalog, plan.route)?.summary ?? ''),
    ...(goals === '' ? [] : [both(tongues, ({ t }) => t('papers:guardian.words', { name, words: goals }))]),
    both(tongues, ({ t }) => t('papers:guardian.open')),
  ].filter(([english]) => english.length > 0 && english[0] !== '')
}

/** A text of the catalog: marked where the catalog does not have it in Spanish. */
function saidByCatalog({ en, es }: Tongues, find: (wording: Wording) => string): Line {
  const [english, spanish] = [find(en), find(es)]
  return line(
    { en: english, es: spanish, untranslated: english !== '' && english === spanish ? 'catalog' : null },
    { en, es },
  )
}

/** One text beside the other; where one is not in the language of its column, that is said under it. */
function line({ en: english, es: spanish, untranslated }: Both, { en, es }: Tongues): Line {
  const mark = (t: Translate): readonly RichText[] => [
    [{ text: t(`papers:guardian.untranslated.${untranslated}`), style: 'aside' }],
  ]
  if (english === '' && spanish === '') return [[], []]
  return [
    // The catalog is written in English: only a person's own words may be in another language in that column.
    [english, ...(untranslated === 'own' ? mark(en.t) : [])],
    [spanish, ...(untranslated === null ? [] : mark(es.t))],
  ]
}

function steps(context: WithPlan, tongues: Tongues): readonly Line[] {
  const said = saidSteps(context)
  const name = nameOf(context.student)
  const all = stepsOf(context.student.plan)
  return [
    heading(tongues, 'papers:guardian.stepsTitle', { name }),
    ...(all.length === 0 ? [both(tongues, ({ t }) => t('papers:guardian.noSteps'))] : []),
    ...all.map((step): Line => {
      const [title, detail] = [said(step, 'title'), said(step, 'detail')]
      const marked = title.untranslated ?? detail.untranslated
      const column = ({ t }: Wording, side: 'en' | 'es'): readonly RichText[] => [
        [{ text: title[side], style: 'strong' }],
        [
          {
            text: t(`papers:guardian.step.${step.status === 'done' ? 'done' : 'open'}`, {
              when:
                step.status === 'done' ? t('documents:when.month', { date: step.end.slice(0, 7) }) : whenOf(step, t),
              who: t(`papers:guardian.owner.${step.owner}`, { name }),
            }),
            style: 'quiet',
          },
        ],
        ...(detail[side] === '' ? [] : [detail[side]]),
        ...(marked === null || (side === 'en' && marked === 'catalog')
          ? []
          : [[{ text: t(`papers:guardian.untranslated.${marked}`), style: 'aside' } as const]]),
      ]
      return [column(tongues.en, 'en'), column(tongues.es, 'es')]
    }),
  ]
}

const ways = ['talk', 'visit', 'money', 'dates', 'ask'] as const

const help = (name: string, tongues: Tongues): readonly Line[] => [
  heading(tongues, 'papers:guardian.helpTitle'),
  ...ways.map((way) => both(tongues, ({ t }) => t(`papers:guardian.ways.${way}`, { name }))),
]

function signature({ student, counselorName }: WithPlan, tongues: Tongues): readonly Block[] {
  const two = bothOf(tongues)
  return [
    {
      kind: 'group',
      blocks: [
        facing(
          two('papers:guardian.signTitle'),
          [
            heading(tongues, 'papers:guardian.signTitle'),
            both(tongues, ({ t }) => t('papers:guardian.sign', { name: fullNameOf(student) })),
          ],
          tongues,
        ),
        {
          kind: 'signatures',
          labels: {
            signature: two('documents:signatures.signature'),
            name: two('documents:signatures.name'),
            date: two('documents:signatures.date'),
          },
          signatures: [
            { role: two('papers:guardian.guardian'), name: student.intake.student.guardian?.trim() ?? '' },
            { role: two('papers:guardian.counselor'), name: counselorName.trim() },
          ],
        },
      ],
    },
  ]
}
