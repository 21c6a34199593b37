import path from 'node:path'
import type { DocumentStudent } from '../../core/documents/context'
import { factsOf, type DocumentId } from '../../core/documents/kinds'
import type { Intake } from '../../core/intake/schema'
import { matchStudent } from '../../core/matching'
import { chooseRoute } from '../../core/planning/choose-route'
import { createFolderTarget } from '../../node/batch/folder-target'
import { checkSum } from '../../node/batch/journal'
import { createMergedTarget } from '../../node/batch/merged-target'
import { uniqueNames } from '../../node/batch/names'
import { runBatch, type BatchItem, type BatchReport, type Outcome } from '../../node/batch/run-batch'
import { createPdfPool } from '../../node/documents/pdf-pool'
import { generalFileName, planFileName } from '../../node/files/file-name'
import { AppError } from '../../shared/errors'
import { batchPlan, type BatchPlan } from '../batch-plan'
import { batchReportJson, sayReport } from '../batch-report'
import type { Command } from '../command'
import type { CliContext } from '../context'
import { BadInput, exitCode } from '../errors'
import { filesRead } from '../files-read'
import type { Values } from '../options'
import { intakeFilesIn, problemLines, problemText, readIntakeFile } from '../read-intake-file'
import { studentOf, withPlan } from '../student-of'
import { refuseInputs } from '../write-out'

/**
 * `batch DIR --out DIR`: one document for every intake of a folder. Ends with 0 when all are there, 2 when something was
 * skipped, 1 when it had to stop; called again, it goes on where it stopped.
 */
async function batchCommand(args: readonly string[], values: Values, context: CliContext): Promise<number> {
  const plan = await batchPlan(args, values, context)
  const { t } = plan
  const { items, skipped, read, close } = await itemsOf(plan, context)
  const names = plan.merged ? [mergedName(plan)] : uniqueNames(items.map(({ fileName }) => fileName))
  const inputs = await filesRead(read, values, context)
  await refuseInputs(names, { folder: plan.outDir, option: '--out', inputs }, t)
  const signal = context.interrupted()
  signal.addEventListener('abort', close)
  try {
    const target = plan.merged
      ? await createMergedTarget(items, {
          file: path.join(plan.outDir, mergedName(plan)),
          overwrite: plan.overwrite,
          title: plan.title,
          language: plan.language,
          date: plan.today,
          duplex: plan.duplex,
          password: plan.password,
        })
      : await createFolderTarget(items, { folder: plan.outDir, overwrite: plan.overwrite, password: plan.password })
    let said = 0
    const report = await runBatch({
      items,
      target,
      workers: plan.workers,
      signal,
      now: () => performance.now(),
      onProgress({ done, total, restMs }) {
        // A line now and then: a log of 400 lines tells less.
        if (restMs === null || done === total || (done - said) * 10 < total) return
        said = done
        context.err(t('batch:cli.progress', { done, total, seconds: Math.ceil(restMs / 1000) }))
      },
    })
    return say({ ...report, outcomes: [...report.outcomes, ...skipped] }, plan, context)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    if (error.code === 'exists') throw new BadInput([t('batch:cli.existsOne', { file: mergedName(plan) })])
    return say({ outcomes: skipped, end: 'stopped', error }, plan, context)
  } finally {
    close()
  }
}

/** Says what was made, however it ended, and answers the exit code. */
function say(report: BatchReport, plan: BatchPlan, context: CliContext): number {
  if (plan.json) context.out(`${JSON.stringify(batchReportJson(report, plan))}\n`)
  for (const line of sayReport(report, plan)) context.err(line)
  return codeOf(report)
}

const mergedName = ({ title, today }: BatchPlan): string => generalFileName(title, today)

const codeOf = ({ end, outcomes }: BatchReport): number =>
  end !== 'done'
    ? exitCode.failed
    : outcomes.some(({ result }) => result === 'skipped' || result === 'exists')
      ? exitCode.badInput
      : exitCode.done

/** Nothing but the proposal: the best fit, by the route that suits. @throws AppError when the answers name no direction */
function studentFor(intake: Intake, { document, knowledge, today }: BatchPlan): DocumentStudent {
  if (factsOf(document).needs !== 'plan') return studentOf(intake)
  const { catalog } = knowledge
  const matches = matchStudent(intake, catalog)
  const [best] = matches
  if (!best || matches.every(({ rank }) => rank === 1))
    throw new AppError('no-direction', 'The answers name no specialty')
  const specialty = best.specialty
  return withPlan(intake, { specialty, route: chooseRoute({ intake, catalog, specialty }), today }, knowledge)
}

/** What is to be made, and what cannot be because its file does not fit. */
async function itemsOf(plan: BatchPlan, context: CliContext) {
  const { dir, document, knowledge, settings, today, packFile, options, logo } = plan
  // One file for all is protected as a whole.
  const password = plan.merged ? undefined : plan.password
  const pool = createPdfPool(plan.workers, () => context.startPdfWorker({ resources: context.resources, packFile }))
  const basis = checkSum(
    JSON.stringify([
      context.version,
      document,
      options,
      settings,
      today,
      knowledge.catalog,
      knowledge.translations,
      logo?.digest,
      password !== undefined,
    ]),
  )
  const items: BatchItem[] = []
  const skipped: Outcome[] = []
  const names = await intakeFilesIn(dir)
  for (const name of names) {
    const reading = await readIntakeFile(name, dir)
    if (!reading.ok) {
      const [first] = reading.problems
      skipped.push({ result: 'skipped', label: name, reason: first ? problemText(first) : 'invalid-intake' })
      continue
    }
    for (const line of problemLines(name, reading.notices)) context.err(line)
    const { intake } = reading
    items.push({
      label: name,
      fileName: fileNameOf(document, intake.student, plan),
      input: checkSum(`${basis}${JSON.stringify(intake)}`),
      async render() {
        const record = studentFor(intake, plan)
        const made = await pool.render({
          document,
          record,
          settings,
          today,
          options,
          ...(logo && { logo }),
          ...(password !== undefined && { password }),
        })
        const pdf = password === undefined ? made.pdf : made.protectedPdf
        if (!pdf) throw new AppError('pdf-failed', 'The paper came without its password')
        return { pdf, pages: made.pages }
      },
    })
  }
  return { items, skipped, read: names.map((name) => path.join(dir, name)), close: pool.close }
}

function fileNameOf(document: DocumentId, student: Parameters<typeof planFileName>[0], plan: BatchPlan): string {
  return factsOf(document).named
    ? planFileName(student, plan.title, plan.today)
    : generalFileName(plan.title, plan.today)
}

export const batch: Command = {
  name: 'batch',
  options: [
    'out',
    'document',
    'blank',
    'form',
    'merged',
    'duplex',
    'large-print',
    'overwrite',
    'workers',
    'today',
    'paper',
    'language',
    'pack',
    'logo',
    'password-file',
    'counselor',
    'school',
    'phone',
    'email',
    'json',
  ],
  run: batchCommand,
}
