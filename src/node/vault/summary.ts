import { itemsBySection, ratedSections } from '../../core/intake/items'
import { answersOf } from '../../core/intake/schema'
import type { StudentRecord, StudentSummary } from '../../shared/record'

const ratedItems = ratedSections.reduce((count, section) => count + itemsBySection[section].length, 0)

/** From this share of answers on, a student's matches are worth looking at. */
const enoughAnswered = 0.5

/** What the list of students shows of a record. */
export function summaryOf(record: StudentRecord, revision: number): StudentSummary {
  const { student } = record.intake
  const appointment = record.followUp.nextAppointment
  const given = ratedSections.reduce(
    (count, section) => count + Object.keys(answersOf(record.intake, section)).length,
    0,
  )
  const answered = given / ratedItems
  return {
    id: record.id,
    revision,
    givenName: student.givenName,
    familyName: student.familyName,
    preferredName: student.preferredName ?? '',
    studentId: student.studentId ?? '',
    gradeLevel: student.gradeLevel ?? '',
    state: student.state ?? '',
    answered,
    stage: record.plan || record.choice ? 'plan' : answered >= enoughAnswered ? 'matches' : 'intake',
    specialty: record.choice?.specialty ?? null,
    nextAppointment: appointment && { on: appointment.on, time: appointment.time },
    updatedAt: record.updatedAt,
    ...(record.keeping.trashed && { trashed: record.keeping.trashed.at }),
    ...(record.keeping.leftOn !== null && { leftOn: record.keeping.leftOn }),
    ...(record.keeping.hold && { held: true as const }),
  }
}
