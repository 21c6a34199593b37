import { dayOf } from '../../day-of'
import { findSpecialty } from '../../catalog/lookup'
import type { CaseloadEntry, DocumentContext } from '../context'
import { framed, missingFrom, namedAlone, note, p, preparedBy } from '../frame'
import type { DocumentModel } from '../model'

/** The list of students on paper, by family name, with room to write beside each. Pure. */
export function buildCaseloadList(context: DocumentContext): DocumentModel {
  const { t, caseload, language, catalog, timeZone } = context
  const title = t('papers:kinds.caseload-list.title')
  const students = caseload.toSorted(
    (a, b) =>
      a.familyName.localeCompare(b.familyName, language) ||
      a.givenName.localeCompare(b.givenName, language) ||
      a.updatedAt.localeCompare(b.updatedAt),
  )
  const row = (entry: CaseloadEntry) => [
    [nameText(entry)],
    [entry.gradeLevel === '' ? '–' : t(`papers:caseload.grade.${entry.gradeLevel}`)],
    [entry.state || '–'],
    [t(`students:stages.${entry.stage}`)],
    [entry.specialty === null ? '–' : (findSpecialty(catalog, entry.specialty)?.name ?? entry.specialty)],
    [t('papers:percent', { share: entry.answered })],
    [t('papers:shortDay', { date: dayOf(entry.updatedAt, timeZone) })],
  ]
  return framed(context, {
    ...namedAlone(context, title),
    sections: [
      [
        'list',
        [
          {
            kind: 'title',
            kicker: t('papers:kinds.caseload-list.title'),
            text: t('papers:caseload.title'),
            subtitle: t('papers:caseload.count', { count: students.length }),
          },
          preparedBy(context),
          ...missingFrom(context),
          ...(students.length === 0
            ? [p(t('papers:caseload.empty'))]
            : [
                {
                  kind: 'table',
                  summary: title,
                  rowHeaders: true,
                  columns: [
                    { header: t('students:columns.name'), share: 7 },
                    { header: t('students:columns.gradeLevel'), share: 2.8 },
                    { header: t('students:columns.state'), share: 2 },
                    { header: t('students:columns.stage'), share: 3.6 },
                    { header: t('papers:match.order.specialty'), share: 10.5 },
                    { header: t('students:columns.answered'), share: 4, align: 'end' },
                    { header: t('students:columns.updatedAt'), share: 5.5 },
                  ],
                  rows: students.map(row),
                } as const,
              ]),
          note(t('papers:caseload.private')),
        ],
      ],
    ],
  })
}

const nameText = ({ familyName, givenName, preferredName }: CaseloadEntry): string => {
  const called = preferredName.trim()
  return `${familyName.trim()}, ${givenName.trim()}${called === '' || called === givenName.trim() ? '' : ` (${called})`}`
}
