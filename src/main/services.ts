import path from 'node:path'
import type { Translate } from '../core/message'
import type { LoadedCatalog } from '../node/catalog/load-catalog'
import type { Doing } from '../shared/activity'
import type { DocumentRequest, Settings } from '../shared/ipc/contract'
import { openDistrictCatalog } from './catalog/district'
import { createDispatch, type Dispatch } from './ipc/dispatch'
import { noteCalls } from './activity/note-calls'
import { clearPrivate } from './keeping/clear-private'
import { automaticBackups } from './backups/automatic'
import { openedBackup } from './backups/opened-backup'
import { activityHandlers } from './ipc/handlers/activity'
import { openedHandover } from './handover/opened-handover'
import { appHandlers } from './ipc/handlers/app'
import { backupHandlers } from './ipc/handlers/backups'
import { catalogHandlers } from './ipc/handlers/catalog'
import { copyHandlers } from './ipc/handlers/copies'
import { disclosureHandlers } from './ipc/handlers/disclosures'
import { documentHandlers } from './ipc/handlers/documents'
import { privateHandlers } from './ipc/handlers/private-notes'
import { revisionHandlers } from './ipc/handlers/revisions'
import { handoverHandlers } from './ipc/handlers/handover'
import { exportHandlers } from './ipc/handlers/exports'
import { localHandlers } from './ipc/handlers/local'
import { rosterHandlers } from './ipc/handlers/roster'
import { presenceHandlers } from './ipc/handlers/presence'
import { settingsHandlers } from './ipc/handlers/settings'
import { studentHandlers } from './ipc/handlers/students'
import { trashHandlers } from './ipc/handlers/trash'
import { vaultHandlers } from './ipc/handlers/vault'
import type { DocumentRenderer } from '../node/documents/job'
import type { Handlers } from './ipc/handlers'
import type { EventName } from '../shared/ipc/channels'
import type { PdfPool } from '../node/documents/pdf-pool'
import { classBatch } from './batch/class-batch'
import { lastShown } from './documents/last-shown'
import { openCopies } from './disclosures/open-copies'
import { documentMaker } from './documents/document-maker'
import { batchHandlers } from './ipc/handlers/batch'
import type { Dialogs, Printer } from './ipc/ports'
import { chosenRoster } from './roster/chosen-roster'
import { openLogo } from './settings/logo-store'
import { openPlaces } from './settings/places'
import { openSettings, type SettingsStore } from './settings/settings-store'
import { tidyPrivateNotes } from '../node/vault/private-notes'
import { createVaultSession, type VaultSession } from '../node/vault/session'

/** Everything behind the window's calls, without Electron: the app, tests and the browser harness all build it here. */
export interface Services {
  readonly dispatch: Dispatch
  readonly session: VaultSession
  readonly settings: SettingsStore
  /** A backup that is looked into, which may be so while the vault is locked. */
  readonly backup: {
    isUnsealed(): boolean
    /** Nobody is there: its key goes, and the window takes it off the screen. */
    leave(): void
  }
}

export interface ServicesOptions {
  /** Folder for the vaults and the settings. */
  readonly userData: string
  /** The app's `resources` folder. */
  readonly resources: string
  readonly version: string
  readonly runtime: string
  today(): string
  readonly knowledge: LoadedCatalog
  readonly dialogs: Dialogs
  readonly renderer: DocumentRenderer
  /** Workers for one class batch, and how many papers they make at once. */
  startPool(): PdfPool
  readonly batchWorkers: number
  readonly printer: Printer
  titleOf(document: DocumentRequest['document']): string
  /** Texts in the counselor's language. */
  t(): Translate
  readonly log: Log
  /** Tells the window something unasked. */
  tell(event: EventName, payload?: unknown): void
  onOpened?(): void
  onLocked?(): void
  onCall?(): void
  onSettings?(settings: Settings): void
}

/** An event and ids; never a student's words. */
export interface Log {
  info(event: string, details?: Readonly<Record<string, unknown>>): void
  error(event: string, error: unknown, details?: Readonly<Record<string, unknown>>): void
}

/** The district's catalog pack, kept beside the vault: it is about no student. */
export const packFileOf = (userData: string): string => path.join(userData, 'district-catalog.json')

/** How long after opening the day's backup is looked at, in milliseconds. */
const backupDelayMs = 5000

export async function createServices(options: ServicesOptions): Promise<Services> {
  const { userData, resources, dialogs, renderer, printer, log, today } = options
  const settings = await openSettings({
    file: path.join(userData, 'settings.json'),
    onBroken: () => log.info('settings-broken'),
    onUnread: (error) => log.error('settings-unread', error),
    ...(options.onSettings ? { onChange: options.onSettings } : {}),
  })
  const places = await openPlaces({
    file: path.join(userData, 'places.json'),
    usual: { vault: path.join(userData, 'vault'), backups: path.join(userData, 'backups') },
  })
  const logo = await openLogo({
    file: path.join(userData, 'school-logo'),
    tryOut: (picture) =>
      renderer.render({ document: 'method', record: null, settings: settings.get(), today: today(), logo: picture }),
  })
  if (logo.status().broken) log.info('logo-broken')
  const privateFolder = path.join(userData, 'private-notes')
  const advisor = (): string => settings.get().counselorName.trim()
  const onNotNoted = (error: unknown): void => log.error('activity-not-noted', error)
  const session = createVaultSession({
    vaultDir: () => ({ dir: places.vault(), chosen: !places.vaultIsUsual() }),
    samplesDir: path.join(userData, 'samples'),
    sampleFiles: path.join(resources, 'samples'),
    vaultOptions: { advisor },
    onNotNoted,
    onOpened(report) {
      log.info('vault-opened', report)
      if (report.kind === 'sealed')
        void tidyPrivateNotes({ folder: privateFolder, vaultId: session.current().id }).catch(() => {})
      clearPrivate(session.current(), privateFolder).catch((error: unknown) => log.error('private-not-cleared', error))
      // After the window has its list: a backup must not be what a counselor waits for.
      setTimeout(() => void automatic.whenDue(), backupDelayMs).unref()
      options.onOpened?.()
    },
    onHeaderRecovered: () => log.info('vault-header-recovered'),
    onBrokenSample: (file) => log.info('sample-broken', { file }),
    onLocked() {
      opened.forget()
      roster.forget()
      batch.locked()
      copies.locked()
      shown.forget()
      received.forget()
      renderer.reset()
      log.info('vault-locked')
      options.onLocked?.()
    },
  })
  const district = await openDistrictCatalog({
    own: options.knowledge,
    file: packFileOf(userData),
    onChange: () => renderer.reset(),
  })
  if (district.status().problems.length > 0) log.info('district-catalog-refused')
  const automatic = automaticBackups({
    session,
    folder: places.backups,
    onMade: (report) => log.info('backup-made', report),
    onFailed: (error) => log.error('backup-failed', error),
  })
  const backupLeft = (): void => {
    // With the vault open the window shows no more than it does anyway.
    if (!session.isOpen()) options.tell('vault.locked')
  }
  const opened = openedBackup({ session, onTimeUp: backupLeft })
  const roster = chosenRoster()
  const note = async (done: Doing): Promise<void> => {
    if (session.kind() === 'sealed') await session.current().activity.note(done).catch(onNotNoted)
  }
  const maker = documentMaker({
    session,
    renderer,
    settings: settings.get,
    logo: logo.current,
    today,
    now: () => new Date(),
    titleOf: options.titleOf,
  })
  const shown = lastShown()
  const copies = openCopies({
    session,
    folder: privateFolder,
    onNotKept: (error) => log.error('open-copies-not-kept', error),
  })
  const batch = classBatch({
    openCopies: copies,
    session,
    dialogs,
    maker,
    startPool: options.startPool,
    workers: options.batchWorkers,
    settings: settings.get,
    today,
    titleOf: options.titleOf,
    t: options.t,
    knowledge: () => [options.version, district.current()],
    onLeft: (student, about) => note({ what: 'saved', student, about }),
    onProgress: (progress) => options.tell('batch.progress', progress),
    onEnded(counts) {
      log.info('batch-ended', counts)
      options.tell('batch.ended')
    },
    onFailed: (error) => log.error('batch-failed', error),
  })
  const received = openedHandover(session)
  const handlers: Handlers = {
    ...appHandlers({ ...options, catalogProblems: options.knowledge.problems }),
    ...catalogHandlers({ district, dialogs }),
    ...vaultHandlers({ session, dialogs, places }),
    ...backupHandlers({ session, dialogs, places, automatic, opened }),
    ...privateHandlers({ session, folder: privateFolder }),
    ...copyHandlers(session),
    ...presenceHandlers(session),
    ...handoverHandlers({ session, dialogs, received, settings: settings.get, today, now: () => new Date() }),
    ...trashHandlers({ session, privateFolder, backupFolder: places.backups, by: advisor, now: () => new Date() }),
    ...studentHandlers({ session, dialogs }),
    ...documentHandlers({
      session,
      maker,
      shown,
      dialogs,
      printer,
      copies,
      today,
      settings: settings.get,
      titleOf: options.titleOf,
      onNotKept: (error) => log.error('paper-not-kept', error),
    }),
    ...batchHandlers(batch),
    ...disclosureHandlers(copies),
    ...revisionHandlers({ session, dialogs, printer, title: () => options.titleOf('career-plan') }),
    ...exportHandlers({ session, dialogs, today, t: options.t }),
    ...localHandlers({ session, dialogs, fileName: () => `casepath-local-${today()}.json` }),
    ...rosterHandlers({
      session,
      dialogs,
      roster,
      stateNames: () => Object.fromEntries(options.knowledge.catalog.states.map(({ code, name }) => [code, name])),
    }),
    ...settingsHandlers({ settings, logo, dialogs }),
    ...activityHandlers({ session, dialogs, today, t: options.t }),
  }
  const dispatch = createDispatch({
    handlers: noteCalls(handlers, note),
    isLocked: () => !session.isOpen(),
    logUnexpected: (channel, error) => log.error('call-failed', error, { channel }),
    onCall: () => options.onCall?.(),
  })
  const leave = (): void => {
    if (!opened.isUnsealed()) return
    opened.forget()
    backupLeft()
  }
  return { dispatch, session, settings, backup: { isUnsealed: opened.isUnsealed, leave } }
}
