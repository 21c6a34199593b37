import { tellingReasons } from '../../matching/explain'
import type { Contribution, Match } from '../../matching/types'
import { reasonText } from '../answers'
import { h2, note, strong } from '../frame'
import type { Block, RichText } from '../model'
import type { ReportContext } from './index'

/** Reasons named on each side: more would hide which ones weigh. */
const most = 3

/** For each specialty what speaks for it and against it, the answer quoted. */
export function reasons({ t, matches, stability, nameOfSpecialty }: ReportContext): readonly Block[] {
  if (stability.size === 0) return []
  const telling = tellingReasons(matches, { for: most, against: most })
  const cell = (list: readonly Contribution[]): readonly RichText[] =>
    list.length === 0
      ? [[{ text: t('papers:match.reasons.none'), style: 'quiet' }]]
      : list.map((one) => reasonText(one, t))
  const row = (match: Match) => {
    const tied = stability.get(match.specialty)?.tiedWith ?? []
    return [
      [
        strong(`${match.rank}. ${nameOfSpecialty(match.specialty)}`),
        ...(tied.length === 0 || match.rank > 3 ? [] : [[{ text: tiedText(tied), style: 'aside' } as const]]),
      ],
      cell(telling.get(match.specialty)?.for ?? []),
      cell(telling.get(match.specialty)?.against ?? []),
    ]
  }
  const tiedText = (tied: readonly string[]) =>
    tied.length > 3
      ? t('papers:match.reasons.tiedMany', { count: tied.length })
      : t('matching:stability.tied', { names: tied.map(nameOfSpecialty).join('; ') })
  return [
    h2(t('papers:match.reasons.title')),
    note(t('papers:match.reasons.note')),
    {
      kind: 'table',
      summary: t('papers:match.reasons.title'),
      rowHeaders: false,
      columns: [
        { header: t('papers:match.order.specialty'), share: 6 },
        { header: t('papers:match.reasons.for'), share: 7 },
        { header: t('papers:match.reasons.against'), share: 7 },
      ],
      rows: matches.map(row),
    },
  ]
}
