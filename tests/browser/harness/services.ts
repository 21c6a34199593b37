import path from 'node:path'
import { loadCatalog } from '../../../src/node/catalog/load-catalog'
import { createJobRenderer } from '../../../src/node/documents/render-job'
import { createServices, packFileOf, type Services } from '../../../src/main/services'
import { startPdfWorker } from '../../../src/cli/start-pdf-worker'
import { createPdfPool } from '../../../src/node/documents/pdf-pool'
import { readLocales } from '../../../src/node/locales'
import { createTranslator } from '../../../src/shared/i18n'
import type { EventName } from '../../../src/shared/ipc/channels'

export const root = path.resolve(import.meta.dirname, '../../..')

/** What a test answers in the place of the system's dialogs. */
export interface DialogAnswers {
  openFile: string | null
  saveFile: string | null
  /** Folders the system was asked to show. */
  readonly shown: string[]
}

export interface BackendOptions {
  readonly userData: string
  readonly answers: DialogAnswers
  send(event: EventName, payload?: unknown): void
  /** Errors that nobody expected end up here; a test fails when there are any. */
  onError(event: string, error: unknown): void
}

/** The app's own services, without Electron: real vault, real files, real documents; only dialogs and paper are answered here. */
export async function createBackend({ userData, answers, send, onError }: BackendOptions): Promise<Services> {
  const resources = path.join(root, 'resources')
  const knowledge = await loadCatalog(path.join(resources, 'catalog'))
  const t = createTranslator(await readLocales(path.join(resources, 'locales')), 'en')
  let rendering: ReturnType<typeof createJobRenderer> | undefined
  return createServices({
    userData,
    resources,
    version: '0.0.0-test',
    runtime: 'browser harness',
    today: () => '2026-11-22',
    knowledge,
    dialogs: {
      chooseOpenFile: async () => answers.openFile,
      chooseFolder: async () => answers.openFile,
      showFolder: async (folder) => void answers.shown.push(folder),
      chooseSaveFile: async () => answers.saveFile,
    },
    renderer: {
      render: async (job) => (await (rendering ??= createJobRenderer(resources, packFileOf(userData))))(job),
      reset: () => (rendering = undefined),
    },
    startPool: () => createPdfPool(2, () => startPdfWorker({ resources, packFile: packFileOf(userData) })),
    batchWorkers: 2,
    tell: send,
    printer: { print: async () => true },
    titleOf: () => 'Career plan',
    t: () => t,
    log: { info: () => {}, error: onError },
    onLocked: () => send('vault.locked'),
  })
}
