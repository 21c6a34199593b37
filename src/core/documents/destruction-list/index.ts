import { dayOf } from '../../day-of'
import type { DocumentContext } from '../context'
import { framed, namedAlone, note, p, preparedBy } from '../frame'
import type { DocumentModel } from '../model'

/** Records that were destroyed for good, oldest first: whose, when, by whom and why. Pure. */
export function buildDestructionList(context: DocumentContext): DocumentModel {
  const { t, timeZone, destroyed = [] } = context
  const title = t('papers:kinds.destruction-list.title')
  const lines = destroyed.toSorted((a, b) => a.at.localeCompare(b.at))
  const day = (at: string) => t('papers:shortDay', { date: dayOf(at, timeZone) })
  return framed(context, {
    ...namedAlone(context, title),
    sections: [
      [
        'list',
        [
          { kind: 'title', kicker: title, text: t('papers:destruction.title'), subtitle: '' },
          preparedBy(context),
          ...(lines.length === 0
            ? [p(t('papers:destruction.empty'))]
            : [
                {
                  kind: 'table',
                  summary: title,
                  rowHeaders: true,
                  columns: [
                    { header: t('students:columns.name'), share: 4 },
                    { header: t('papers:destruction.number'), share: 2 },
                    { header: t('papers:destruction.kept'), share: 2 },
                    { header: t('papers:destruction.destroyed'), share: 2 },
                    { header: t('papers:destruction.by'), share: 3 },
                    { header: t('papers:destruction.reason'), share: 4 },
                  ],
                  rows: lines.map((line) => [
                    [`${line.familyName.trim()}, ${line.givenName.trim()}`],
                    [line.studentId.trim() || '–'],
                    [day(line.createdAt)],
                    [day(line.at)],
                    [line.by],
                    [line.reason.trim() || '–'],
                  ]),
                } as const,
              ]),
          note(t('papers:destruction.keep')),
        ],
      ],
    ],
  })
}
