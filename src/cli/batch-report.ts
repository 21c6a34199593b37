import type { Translate } from '../core/message'
import type { BatchReport } from '../node/batch/run-batch'
import type { BatchPlan } from './batch-plan'

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
export function sayReport({ outcomes, end, error }: BatchReport, t: Translate): string[] {
  const count = (result: string) => outcomes.filter((outcome) => outcome.result === result).length
  const lines = [t('batch:cli.made', { count: count('made') })]
  if (count('unchanged') > 0) lines.push(t('batch:cli.unchanged', { count: count('unchanged') }))
  for (const outcome of outcomes) {
    const { label } = outcome
    if (outcome.result === 'exists') lines.push(t('batch:cli.exists', { input: label, file: outcome.file }))
    if (outcome.result === 'skipped') {
      const known = ['pdf-failed', 'not-found', 'would-identify', 'no-direction'].includes(outcome.reason)
      // What a file lacks is said in words already; a code of ours has its own.
      const said = known ? t(`batch:reasons.${outcome.reason}`) : outcome.reason
      lines.push(t('batch:cli.skipped', { input: label, reason: said }))
    }
  }
  if (end === 'cancelled') lines.push(t('batch:cli.cancelled'))
  if (error) lines.push(t('batch:cli.stopped', { reason: t(`errors:${error.code}.title`) }), t('batch:cli.again'))
  return lines
}
