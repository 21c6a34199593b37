import path from 'node:path'
import type { DocumentModel } from '../../../../src/core/documents/model'
import type { Dialogs, Printer } from '../../../../src/main/ipc/ports'
import type { DocumentRenderer } from '../../../../src/node/documents/job'
import { createMerger } from '../../../../src/node/batch/merge'
import { opensWith } from '../../../../src/node/print/protect'
import { createServices, type Services, type ServicesOptions } from '../../../../src/main/services'
import type { EventName } from '../../../../src/shared/ipc/channels'
import { createApi, type Api } from '../../../../src/shared/ipc/client'
import type { StudentRecord } from '../../../../src/shared/record'
import { emptyCatalog } from '../../../fixtures/documents/catalog'
import { freshFolder } from '../support'

export const passphrase = 'four quite unrelated words'

const content = { steps: [], firstNinetyDays: [], notes: '' }

/** The record with a plan that has no steps yet. */
export const planned = (record: StudentRecord): StudentRecord => ({
  ...record,
  plan: {
    specialty: 'nurse',
    route: 'rn',
    generatedOn: '2026-11-22',
    base: content,
    current: content,
    notices: [],
    goalDates: [],
    smartGoals: [],
    takenOut: [],
  },
})

/** What stands outside: each answers what the test put there and remembers what it was asked. */
export interface Outside {
  saveTo: string | null
  openFrom: string | null
  readonly asked: {
    readonly saves: string[]
    readonly jobs: unknown[]
    readonly prints: string[]
    readonly folders: string[]
  }
  readonly log: string[]
  /** Events for the window, with what they carry. */
  readonly told: (readonly [EventName, unknown])[]
  locked: number
  resets: number
}

/** The app's own services, and the renderer's own client on them, with the copy that crossing processes makes. */
export async function startServices(
  change: Partial<ServicesOptions> = {},
): Promise<{ api: Api; services: Services; outside: Outside; userData: string }> {
  const userData = change.userData ?? freshFolder()
  const outside: Outside = {
    saveTo: null,
    openFrom: null,
    asked: { saves: [], jobs: [], prints: [], folders: [] },
    told: [],
    log: [],
    locked: 0,
    resets: 0,
  }
  const dialogs: Dialogs = {
    async chooseSaveFile({ fileName }) {
      outside.asked.saves.push(fileName)
      return outside.saveTo
    },
    chooseOpenFile: async () => outside.openFrom,
    chooseFolder: async () => outside.openFrom,
    showFolder: async (folder) => void outside.asked.folders.push(folder),
  }
  const renderer: DocumentRenderer = {
    async render(job) {
      outside.asked.jobs.push(job)
      const model: DocumentModel = {
        info: { title: 'Plan', author: '', subject: '', language: 'en-US', date: '2026-11-22', paper: 'letter' },
        furniture: { running: '', foot: '', pageOf: '' },
        substitutes: { script: '', symbol: '' },
        sections: [],
      }
      return { pdf: new TextEncoder().encode('%PDF-test'), pages: 3, model }
    },
    reset: () => (outside.resets += 1),
  }
  const printer: Printer = {
    async print({ paper }) {
      outside.asked.prints.push(paper)
      return true
    },
  }
  const services = await createServices({
    userData,
    resources: path.join(userData, 'resources'),
    version: '1.2.3',
    runtime: 'test',
    today: () => '2026-11-22',
    knowledge: {
      catalog: emptyCatalog,
      translations: {},
      problems: [{ file: 'states.json', path: '0.name', reason: 'is missing' }],
    },
    dialogs,
    renderer,
    startPool: () => ({ render: renderer.render, merger: createMerger, opensWith, close: () => {} }),
    batchWorkers: 2,
    tell: (event, payload) => outside.told.push([event, payload]),
    printer,
    titleOf: () => 'Career plan',
    t: () => (key) => key,
    log: { info: (event) => outside.log.push(event), error: (event) => outside.log.push(event) },
    onLocked: () => (outside.locked += 1),
    ...change,
  })
  const api = createApi({
    invoke: async (channel, input) => structuredClone(await services.dispatch(channel, structuredClone(input))),
    on: () => () => {},
  })
  return { api, services, outside, userData }
}
