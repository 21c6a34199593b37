import type { DocumentOptions } from '../../../core/documents/kinds'
import type { DocumentRequest } from '../../../shared/ipc/contract'
import { ReminderChoice } from './ReminderChoice'
import { SpecialtiesChoice } from './SpecialtiesChoice'

interface DocumentChoicesProps {
  readonly request: DocumentRequest
  readonly options: DocumentOptions
  onChange(options: DocumentOptions): void
}

/** What can be chosen for this kind of paper alone. */
export function DocumentChoices({ request: { document, studentId }, options, onChange }: DocumentChoicesProps) {
  if (document === 'specialty-comparison' && studentId !== null)
    return <SpecialtiesChoice options={options} onChange={onChange} />
  if (document === 'reminder') return <ReminderChoice options={options} onChange={onChange} />
  return null
}
