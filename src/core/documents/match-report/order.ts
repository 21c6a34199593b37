import { itemsBySection, ratedSections } from '../../intake/items'
import { answersOf } from '../../intake/schema'
import { variationCount } from '../../matching/stability'
import type { Block } from '../model'
import { facts, h2, note, p } from '../frame'
import { capital } from '../career-plan/context'
import type { ReportContext } from './index'

/** Who it is about, and all specialties with band and places. */
export function order(report: ReportContext, name: string): readonly Block[] {
  const { t, student, matches, date, counselorName, schoolName } = report
  const { gradeLevel } = student.intake.student
  const answered = ratedSections.reduce(
    (sum, section) => sum + Object.keys(answersOf(student.intake, section)).length,
    0,
  )
  const items = ratedSections.reduce((sum, section) => sum + itemsBySection[section].length, 0)
  return [
    {
      kind: 'title',
      kicker: t('papers:kinds.match-report.title'),
      text: name,
      subtitle: t('papers:match.subtitle', { count: matches.length }),
    },
    { kind: 'paragraph', tone: 'lead', text: t('papers:match.lead', { answered, items }) },
    facts('row', [
      [t('documents:plan.student'), gradeLevel === undefined ? null : t(`documents:grade.${gradeLevel}`)],
      [t('documents:plan.prepared'), t('papers:day', { date })],
      [t('documents:plan.counselor'), counselorName.trim()],
      [t('papers:school'), schoolName.trim()],
    ]),
    h2(t('papers:match.order.title')),
    ...(report.stability.size === 0 ? [p(t('matching:stability.level'))] : [table(report)]),
    ...(report.stability.size === 0 ? [] : [note(t('papers:match.order.note', { variations: variationCount }))]),
    ...(student.weights ? [note(t('papers:match.order.weights'))] : []),
  ]
}

function table({ t, matches, stability, nameOfSpecialty, student }: ReportContext): Block {
  const chosen = student.plan?.specialty ?? student.choice?.specialty
  return {
    kind: 'table',
    summary: t('papers:match.order.title'),
    rowHeaders: false,
    columns: [
      { header: t('papers:match.order.place'), share: 2, align: 'end' },
      { header: t('papers:match.order.specialty'), share: 11 },
      { header: t('papers:match.order.band'), share: 5 },
      { header: t('papers:match.order.range'), share: 4 },
      { header: t('papers:match.order.way'), share: 6 },
    ],
    rows: matches.map(({ specialty, rank, band, reach }) => {
      const [best, worst] = stability.get(specialty)?.rankRange ?? [rank, rank]
      const name = nameOfSpecialty(specialty)
      return [
        [String(rank)],
        [
          specialty === chosen
            ? [
                { text: name, style: 'strong' },
                { text: ` ${t('papers:match.order.chosen')}`, style: 'quiet' },
              ]
            : name,
        ],
        [capital(t(`matching:bands.${band}`))],
        [best === worst ? String(best) : t('papers:match.order.fromTo', { best, worst })],
        [t(`matching:reachStatus.${reach.status}`)],
      ]
    }),
  }
}
