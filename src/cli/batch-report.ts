import { ofOnePaper, type BatchReport } from '../node/batch/run-batch'
import type { BatchPlan } from './batch-plan'

const isOurs = (reason: string): boolean => ofOnePaper.some((code) => code === reason)

/** The contract `casepath-batch/1`. `input` is the name of the intake file, `file` that of the paper. */
export const batchReportJson = ({ outcomes, end, error }: BatchReport, { document, today }: BatchPlan): object => ({
  format: 'casepath-batch/1',
  document,
  today,
  end,
  ...(error && { error: error.code }),
  outcomes: outcomes.map(({ label, ...outcome }) => ({ input: label, ...outcome })),
})

/** The same for people: how many were made, and a line for each that was not, with the reason. */
export function sayReport(
  { outcomes, end, error }: BatchReport,
  { t, merged }: Pick<BatchPlan, 't' | 'merged'>,
): string[] {
  const count = (result: string) => outcomes.filter((outcome) => outcome.result === result).length
  const lines = [t('batch:cli.made', { count: count('made') })]
  if (count('unchanged') > 0) lines.push(t('batch:cli.unchanged', { count: count('unchanged') }))
  for (const outcome of outcomes) {
    const { label } = outcome
    if (outcome.result === 'exists') lines.push(t('batch:cli.exists', { input: label, file: outcome.file }))
    if (outcome.result === 'skipped') {
      // What a file lacks is said in words already; a code of ours has its own.
      const said = isOurs(outcome.reason) ? t(`batch:reasons.${outcome.reason}`) : outcome.reason
      lines.push(t('batch:cli.skipped', { input: label, reason: said }))
    }
  }
  if (end === 'cancelled') lines.push(t('batch:cli.cancelled'))
  if (error)
    lines.push(
      t('batch:cli.stopped', { reason: t(`errors:${error.code}.title`) }),
      t(merged ? 'batch:cli.againOne' : 'batch:cli.again'),
    )
  return lines
}
