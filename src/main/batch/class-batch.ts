import path from 'node:path'
import { factsOf } from '../../core/documents/kinds'
import type { Translate } from '../../core/message'
import { createFolderTarget } from '../../node/batch/folder-target'
import { checkSum } from '../../node/batch/journal'
import { createMergedTarget } from '../../node/batch/merged-target'
import { runBatch, type BatchItem, type BatchTarget } from '../../node/batch/run-batch'
import type { PdfPool } from '../../node/documents/pdf-pool'
import { generalFileName } from '../../node/files/file-name'
import type { VaultSession } from '../../node/vault/session'
import { AppError } from '../../shared/errors'
import type { OpenCopy } from '../../shared/open-copies'
import type { BatchProgress, BatchReport, BatchRequest, BatchStatus, Settings } from '../../shared/ipc/contract'
import type { OpenCopies } from '../disclosures/open-copies'
import { copyToLeave, type DocumentMaker } from '../documents/document-maker'
import { saveCopy } from '../documents/save-copy'
import type { Dialogs } from '../ipc/ports'
import type { KeptRevisions } from '../revisions/keep-revision'
import { classItems, classMembers, type ClassMember } from './class-items'
import { keepingTarget } from './keeping-target'
import { outcomesOf } from './outcomes'
import { reportCsv } from './report-csv'

/** Papers for many students, one batch at a time. It goes on while the window shows something else. */
export interface ClassBatch {
  /** Asks where to and begins; `false` when the person changed their mind. @throws AppError `batch-running` */
  start(request: BatchRequest): Promise<boolean>
  /** Goes on with what did not come to its end. @throws AppError `not-found` when there is no such batch */
  resume(): Promise<boolean>
  cancel(): void
  status(): BatchStatus
  saveReport(): Promise<string | null>
  showFolder(): Promise<void>
  /** The vault was locked: stops, and forgets every name. */
  locked(): void
}

interface ClassBatchOptions {
  readonly session: VaultSession
  readonly dialogs: Dialogs
  readonly maker: DocumentMaker
  /** Workers of this batch alone: closing them ends what is under way at once. */
  startPool(): PdfPool
  /** How many papers may be in the making. */
  readonly workers: number
  settings(): Settings
  today(): string
  titleOf(document: BatchRequest['document']): string
  t(): Translate
  /** What all papers are made of: the program's version, the catalog. */
  knowledge(): unknown
  /** A student's paper has left. */
  onLeft(studentId: string, document: BatchRequest['document']): Promise<void>
  /** Until somebody says who gets the copies. */
  readonly openCopies: Pick<OpenCopies, 'begin'>
  onProgress(progress: BatchProgress): void
  onEnded(counts: Readonly<Record<string, unknown>>): void
  onFailed(error: unknown): void
}

/** What it takes to go on: ids and a place, no names of students. */
interface Errand {
  readonly request: BatchRequest
  /** Of the beginning: whoever goes on the next morning gets the rest of the same class, not another one. */
  readonly today: string
  readonly settings: Settings
  /** The folder, or the one file. */
  readonly place: string
  readonly vaultId: string
}

const withoutPassword = ({ request: { password: _password, ...request }, ...errand }: Errand): Errand => ({
  ...errand,
  request,
})

/** How often the window hears of progress, in milliseconds. */
const pace = 150

export function classBatch(options: ClassBatchOptions): ClassBatch {
  const { session, dialogs, maker } = options
  let busy = false
  let running: { readonly stop: AbortController; progress: BatchProgress } | null = null
  let report: BatchReport | null = null
  let last: Errand | null = null
  let unfinished: { readonly done: number; readonly total: number } | null = null

  /** One batch at a time, from the question where to on. */
  async function alone(begin: () => Promise<Errand | null>): Promise<boolean> {
    if (busy) throw new AppError('batch-running', 'One batch at a time')
    busy = true
    try {
      const errand = await begin()
      if (errand) void run(errand)
      else busy = false
      return errand !== null
    } catch (error) {
      busy = false
      throw error
    }
  }

  async function askWhere(request: BatchRequest): Promise<Errand | null> {
    const today = options.today()
    const title = options.t()('batch:page.fileTitle', { title: options.titleOf(request.document) })
    const place =
      request.into === 'files'
        ? await dialogs.chooseFolder()
        : await dialogs.chooseSaveFile({ fileName: generalFileName(title, today), kind: 'pdf' })
    if (place === null) return null
    return { request, today, settings: options.settings(), place, vaultId: session.current().id }
  }

  async function run(errand: Errand): Promise<void> {
    const { request, place } = errand
    const stop = new AbortController()
    const pool = options.startPool()
    stop.signal.addEventListener('abort', () => pool.close())
    const now = { stop, progress: { done: 0, total: request.studentIds.length, restMs: null } as BatchProgress }
    running = now
    report = null
    last = errand
    unfinished = { done: 0, total: request.studentIds.length }
    let told = -Infinity
    const kept = new Map<string, KeptRevisions>()
    const left = new Set<string>()
    let asked: Awaited<ReturnType<OpenCopies['begin']>> | null = null
    let members: readonly ClassMember[] = []
    let made: Awaited<ReturnType<typeof runBatch>>
    try {
      asked = await options.openCopies.begin()
      const { add } = asked
      const { signal } = stop
      members = await classMembers(request, session.current(), signal)
      const knowledge = checkSum(JSON.stringify(options.knowledge()))
      const basis = await maker.basisOf(request.document, errand)
      const items = await classItems(members, { request, maker, basis, knowledge, signal, render: pool.render })
      const byId = new Map(members.map((member) => [member.studentId, member]))
      const target = await targetOf(errand, items, pool)
      made = await runBatch({
        items,
        target: keepingTarget(target, {
          keep:
            request.document === 'career-plan'
              ? async (at, rendered) => {
                  const id = items[at]!.label
                  const revisions = await maker.keep(request, byId.get(id)!.record, rendered, 'saved')
                  if (revisions) kept.set(id, revisions)
                }
              : null,
          // One file for all is protected as a whole.
          copyOf: (rendered) => copyToLeave(rendered, request.into === 'files' ? request.password : undefined),
          async left(at, pages) {
            const id = items[at]!.label
            left.add(id)
            if (factsOf(request.document).named) add({ studentId: id, paper: 'batch', copy: copyOf(request, pages) })
            await options.onLeft(id, request.document)
          },
          labelOf: (at) => items[at]!.label,
          allAtOnce: request.into === 'one-file',
        }),
        workers: options.workers,
        signal,
        now: () => performance.now(),
        onProgress(progress) {
          now.progress = progress
          if (performance.now() - told < pace && progress.done < progress.total) return
          told = performance.now()
          options.onProgress(progress)
        },
      })
    } catch (error) {
      made = stop.signal.aborted ? { outcomes: [], end: 'cancelled' } : stoppedBy(error)
    }
    pool.close()
    await asked?.end()
    running = null
    busy = false
    // What was made for one file is nowhere until that is written: nobody is asked who got a copy that there is not.
    const there = made.outcomes.filter(({ result, label }) => result !== 'made' || left.has(label))
    const outcomes = outcomesOf(members, there, kept)
    const done = outcomes.filter(({ result }) => result !== 'skipped').length
    unfinished = made.end === 'done' ? null : { done, total: request.studentIds.length }
    if (made.end === 'done') last = withoutPassword(errand)
    // A vault that was locked meanwhile has taken its names along.
    if (session.isOpen() && session.current().id === errand.vaultId)
      report = {
        document: request.document,
        into: request.into,
        day: errand.today,
        place: path.basename(place),
        isProtected: request.password !== undefined,
        end: made.end,
        error: made.error?.code ?? null,
        outcomes,
        chosen: request.studentIds.length,
      }
    options.onEnded({ end: made.end, done, chosen: request.studentIds.length, code: made.error?.code ?? null })
  }

  const copyOf = ({ document }: BatchRequest, pages: number): OpenCopy['copy'] => ({
    document,
    title: options.titleOf(document),
    pages,
    way: 'saved',
    day: options.today(),
  })

  function stoppedBy(error: unknown): Awaited<ReturnType<typeof runBatch>> {
    if (error instanceof AppError) return { outcomes: [], end: 'stopped', error }
    options.onFailed(error)
    return { outcomes: [], end: 'stopped', error: new AppError('internal', 'The batch failed') }
  }

  function targetOf(
    { request, place, today, settings }: Errand,
    items: readonly BatchItem[],
    { opensWith, merger }: PdfPool,
  ): Promise<BatchTarget> {
    const { overwrite, password } = request
    if (request.into === 'files') return createFolderTarget(items, { folder: place, overwrite, password, opensWith })
    return createMergedTarget(items, {
      file: place,
      // The system's own dialog has asked.
      overwrite: true,
      title: options.titleOf(request.document),
      language: request.options?.language ?? settings.language,
      date: today,
      duplex: request.duplex,
      password,
      startMerger: merger,
    })
  }

  return {
    start: (request) => alone(() => askWhere(request)),
    resume: () =>
      alone(async () => {
        if (!last || !unfinished || last.vaultId !== session.current().id)
          throw new AppError('not-found', 'Nothing was left unfinished')
        return last
      }),
    cancel: () => running?.stop.abort(),
    status: () => ({
      running: running?.progress ?? null,
      report,
      unfinished: running === null && last?.vaultId === session.current().id ? unfinished : null,
    }),
    async saveReport() {
      if (!report) throw new AppError('not-found', 'There is no report')
      const t = options.t()
      const fileName = generalFileName(t('batch:page.reportTitle'), report.day).replace(/\.pdf$/, '.csv')
      return saveCopy(dialogs, { fileName, kind: 'report', data: reportCsv(report, t) })
    },
    async showFolder() {
      if (!last) throw new AppError('not-found', 'There is no folder')
      await dialogs.showFolder(last.request.into === 'files' ? last.place : path.dirname(last.place))
    },
    locked() {
      report = null
      // Going on without the password would make half a class that opens by itself.
      if (last?.request.password !== undefined) last = null
      running?.stop.abort()
    },
  }
}
