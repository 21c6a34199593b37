import type { Translate } from '../../core/message'
import { toCsv } from '../../node/export/csv-table'
import type { BatchReport } from '../../shared/ipc/contract'

/** The report as a table: a line a student, with the file or the reason why there is none. */
export function reportCsv({ outcomes }: BatchReport, t: Translate): string {
  const columns = ['student', 'result', 'file', 'pages', 'reason'].map((name) => t(`batch:page.columns.${name}`))
  const rows = outcomes.map(({ name, result, file, pages, reason }) => [
    name,
    t(`batch:page.results.${result}`),
    file ?? '',
    pages === null ? '' : String(pages),
    reason === null ? '' : t(`batch:reasons.${reason}`),
  ])
  return toCsv([columns, ...rows])
}
