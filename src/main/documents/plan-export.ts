import type { Translate } from '../../core/message'
import { hasOpenEvents, planCalendar } from '../../core/planning/export-ics'
import { editedPlanJson } from '../../core/planning/export-json'
import type { EditedPlan } from '../../core/planning/edited-plan'
import { stepsToCsv } from '../../node/export/steps-csv'
import type { ExportKind } from '../../shared/ipc/contract/exports'

/** Ending of each kind of file. */
export const exportEndings: Readonly<Record<ExportKind, string>> = { calendar: 'ics', table: 'csv', data: 'json' }

/** The file's text; `null` for a calendar that would be empty. `planId` names the plan for good, without a name in it. */
export function planExport(kind: ExportKind, plan: EditedPlan, planId: string, t: Translate): string | null {
  if (kind === 'table') return stepsToCsv(plan.current)
  if (kind === 'data') return `${JSON.stringify(editedPlanJson(plan), null, 2)}\n`
  if (!hasOpenEvents(plan.current)) return null
  return planCalendar({ content: plan.current, planId, madeOn: plan.generatedOn }, t)
}
