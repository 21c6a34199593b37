import { correctEntry, strikeEntry, type FileEntry } from '../../../shared/record/entries'
import { useSettings } from '../../app/settings'
import { useStudent } from '../../lib/use-student'

/** What may be done with the file drawer. Undo takes nothing out of it: a slip is corrected or struck. */
export function useEntries(id: string) {
  const { amend } = useStudent(id)
  const { settings } = useSettings()
  const stamp = () => ({ at: new Date().toISOString(), by: settings.counselorName.trim() })
  const change = (entry: FileEntry, make: (before: FileEntry) => FileEntry) =>
    amend((record) => ({ ...record, entries: record.entries.map((one) => (one.id === entry.id ? make(one) : one)) }))
  return {
    add(content: Pick<FileEntry, 'kind' | 'day' | 'text'>) {
      const entry: FileEntry = { ...content, ...stamp(), id: crypto.randomUUID(), earlier: [], struck: null }
      amend((record) => ({ ...record, entries: [...record.entries, entry] }))
    },
    correct(entry: FileEntry, text: string, reason: string) {
      const stamped = stamp()
      change(entry, (before) => correctEntry(before, stamped, text, reason))
    },
    strike(entry: FileEntry, reason: string) {
      const stamped = stamp()
      change(entry, (before) => strikeEntry(before, stamped, reason))
    },
  }
}
