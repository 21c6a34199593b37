import type { Translate } from '../../../core/message'
import { activityToCsv } from '../../../node/export/activity-csv'
import { generalFileName } from '../../../node/files/file-name'
import { localDay } from '../../../node/local-day'
import type { VaultSession } from '../../../node/vault/session'
import type { Activity } from '../../../shared/activity'
import type { ActivityFilter } from '../../../shared/ipc/contract/activity'
import { saveCopy } from '../../documents/save-copy'
import type { HandlersOf } from '../handlers'
import type { Dialogs } from '../ports'

interface ActivityHandlersOptions {
  readonly session: VaultSession
  readonly dialogs: Dialogs
  today(): string
  /** Texts in the counselor's language. */
  t(): Translate
}

/** The activity log to read and to hand out. */
export const activityHandlers = ({ session, dialogs, today, t }: ActivityHandlersOptions): HandlersOf<'activity'> => ({
  'activity.list': async ({ most, ...filter }) => {
    const { entries, problems } = await session.current().activity.read()
    const found = newestFirst(entries, filter)
    const people = [...new Set(entries.map(({ by }) => by))].filter((name) => name !== '')
    return { entries: found.slice(0, most), total: found.length, people: people.toSorted(), problems: [...problems] }
  },
  'activity.export': async (filter) => {
    const { entries } = await session.current().activity.read()
    const data = activityToCsv(newestFirst(entries, filter), t())
    const fileName = generalFileName(t()('activity:title'), today(), 'csv')
    return { fileName: await saveCopy(dialogs, { fileName, kind: 'table', data }) }
  },
})

function newestFirst(entries: readonly Activity[], { from, to, what, by, student }: ActivityFilter): Activity[] {
  const fits = (one: Activity): boolean => {
    const day = localDay(new Date(one.at))
    return (
      (from === null || day >= from) &&
      (to === null || day <= to) &&
      (what === null || one.what === what) &&
      (by === null || one.by === by) &&
      (student === null || one.student === student)
    )
  }
  return entries.filter(fits).toReversed()
}
