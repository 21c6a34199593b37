import { createHash } from 'node:crypto'
import type { Intake } from '../core/intake/schema'
import type { Translate } from '../core/message'
import type { EditedPlan } from '../core/planning/edited-plan'
import { planCalendar } from '../core/planning/export-ics'
import { stepsToCsv } from '../node/export/steps-csv'

/** The plan as a calendar. Made again for the same student and specialty it updates what a calendar already has. */
export function calendarOf({ student }: Intake, plan: EditedPlan, t: Translate): string {
  const { givenName, familyName, birthDate } = student
  const who = JSON.stringify([givenName, familyName, birthDate ?? null, plan.specialty])
  // A digest, so that the ids in the file do not carry the name.
  const planId = createHash('sha256').update(who).digest('hex').slice(0, 24)
  return planCalendar({ content: plan.current, planId, madeOn: plan.generatedOn }, t)
}

/** The steps as a table. */
export const tableOf = (plan: EditedPlan): string => stepsToCsv(plan.current)
