import type { Intake } from '../../../../core/intake/schema'
import { useStudent } from '../../../lib/use-student'
import { withIntake } from '../edit'

/** The intake of one student and the way to change it; `field` groups typing in one field into one undo step. */
export function useIntake(id: string) {
  const { record, update } = useStudent(id)
  return {
    intake: record.intake,
    change: (edit: (intake: Intake) => Intake, field?: string) =>
      update(withIntake(edit), field ? { mergeKey: field } : {}),
  }
}
