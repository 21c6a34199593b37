import { availableParallelism } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  powerMonitor,
  protocol,
  session,
  shell,
} from 'electron'
import { createTranslator } from '../shared/i18n'
import type { EventName } from '../shared/ipc/channels'
import type { Settings } from '../shared/ipc/contract'
import { createPdfPool } from '../node/documents/pdf-pool'
import { createPdfWorker } from '../node/documents/pdf-worker'
import startWorker from '../node/documents/worker?nodeWorker'
import { registerCalls } from './ipc/register'
import { appOrigin } from './ipc/trusted-sender'
import { loadKnowledge } from './knowledge'
import { askBeforeLosingChanges } from './platform/closing'
import { recoverFromCrashes } from './platform/crash'
import { systemDialogs } from './platform/dialogs'
import { createGentleLock } from './platform/gentle-lock'
import { watchForAbsence } from './platform/locking'
import { createLog } from './platform/log'
import { menuTemplate } from './platform/menu'
import { systemPrinter } from './platform/printer'
import { overridesFrom, resourcesOf, todayFrom } from './platform/runtime'
import { blockNetwork, denyPermissions, lockNavigation } from './platform/security'
import { createPageServer } from './platform/serve-page'
import { createWindow, showAgain } from './platform/window'
import { createServices, packFileOf } from './services'

const overrides = overridesFrom(process.env, app.isPackaged)
/** A class is printed beside other work, on a school's laptop: some of its cores, never all. */
const batchWorkers = Math.min(3, Math.max(1, availableParallelism() - 1))
/** Longer than closing a vault takes at most, in milliseconds. */
const quittingPatienceMs = 10_000
const outDir = path.resolve(import.meta.dirname, '..')

app.setName('Casepath')
if (overrides.userData) app.setPath('userData', overrides.userData)
app.enableSandbox()
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
])

if (!app.requestSingleInstanceLock()) app.quit()
else {
  app.on('second-instance', () => showAgain(BrowserWindow.getAllWindows()[0]))
  app.on('window-all-closed', () => app.quit())
  app.on('web-contents-created', (_event, contents) => lockNavigation(contents))
  void app.whenReady().then(start)
}

/** Everything that happens at the start, in order. Nothing about the catalog or the texts can stop it. */
async function start(): Promise<void> {
  const userData = app.getPath('userData')
  const log = createLog({ dir: path.join(userData, 'logs') })
  log.info('started', { version: app.getVersion(), electron: process.versions['electron'] ?? 'none' })
  process.on('unhandledRejection', (error) => log.error('unhandled', error))

  // 1. The page: where it comes from, and what it may not do.
  const { devServer } = overrides
  denyPermissions(session.defaultSession)
  blockNetwork(session.defaultSession, { devServer, allowDevTools: !app.isPackaged }, (scheme) =>
    log.info('request-blocked', { scheme }),
  )
  protocol.handle('app', createPageServer(path.join(outDir, 'renderer')))

  // 2. What the app knows, and what stands behind the window's calls.
  const resources = resourcesOf(app.getAppPath())
  const knowledge = await loadKnowledge(resources, log)
  const { locales } = knowledge
  const window = createWindow({ outDir, forDevelopers: !app.isPackaged })
  const send = (event: EventName, payload?: unknown): void => {
    if (!window.isDestroyed()) window.webContents.send(event, payload)
  }
  const t = () => createTranslator(locales, services.settings.get().language)
  const startPdfs = () => startWorker({ workerData: { resources, packFile: packFileOf(userData) } })
  const pdfs = createPdfWorker({ start: startPdfs })
  const services = await createServices({
    userData,
    resources,
    version: app.getVersion(),
    runtime: `Electron ${process.versions['electron'] ?? '?'}`,
    today: todayFrom(overrides),
    knowledge,
    dialogs: systemDialogs({ dialog, shell, window, t }),
    renderer: pdfs,
    startPool: () => createPdfPool(batchWorkers, startPdfs),
    batchWorkers,
    tell: send,
    printer: systemPrinter(window),
    titleOf: (document) => t()(`papers:kinds.${document}.title`),
    t,
    log,
    onOpened: pdfs.warmUp,
    onLocked() {
      gentle.locked()
      send('vault.locked')
    },
    onCall: () => absence.touch(),
    onSettings: applySettings,
  })
  const { session: vaults, settings, backup } = services
  registerCalls({
    ipc: ipcMain,
    dispatch: services.dispatch,
    devServer,
    onUntrusted: (channel) => log.info('untrusted-sender', { channel }),
  })

  // 3. Locking, when nobody is there.
  const lock = (): void => void vaults.lock().catch((error: unknown) => log.error('lock-failed', error))
  const lockAfterMinutes = (): number => settings.get().lockAfterMinutes
  const { isOpen } = vaults
  const gentle = createGentleLock({ isOpen, lock, warn: () => send('vault.locking') })
  const absence = watchForAbsence({
    power: powerMonitor,
    lockAfterMinutes,
    isOpen: () => isOpen() || backup.isUnsealed(),
    lock() {
      backup.leave()
      gentle.lock()
    },
  })
  absence.watch(window.webContents)

  // 4. The look, and the page itself.
  applySettings(settings.get())
  askBeforeLosingChanges({ window, dialog, t })
  recoverFromCrashes({ window, dialog, load, t, log })
  load()

  // 5. The end: the keys are zeroed and the list is written before the process is gone.
  app.on('will-quit', (event) => {
    if (!vaults.isOpen()) return pdfs.close()
    event.preventDefault()
    // A folder that hangs must not keep the program from ending.
    void Promise.race([vaults.lock(), sleep(quittingPatienceMs)]).finally(() => app.quit())
  })

  function load(): void {
    const page = devServer ?? `${appOrigin}/index.html`
    window.loadURL(page).catch((error: unknown) => log.error('page-not-loaded', error))
  }

  function applySettings({ theme, language }: Settings): void {
    nativeTheme.themeSource = theme
    const template = menuTemplate({
      t: createTranslator(locales, language),
      send: (command) => send('menu.command', command),
      forDevelopers: !app.isPackaged,
      onMac: process.platform === 'darwin',
    })
    Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  }
}
