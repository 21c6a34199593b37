import path from 'node:path'
import { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, powerMonitor, protocol, session } from 'electron'
import { loadCatalog } from '../node/catalog/load-catalog'
import { readLocales } from '../node/locales'
import { createTranslator, type LocaleResources } from '../shared/i18n'
import type { EventName } from '../shared/ipc/channels'
import type { Settings } from '../shared/ipc/contract'
import { createPdfWorker } from './documents/pdf-worker'
import startWorker from './documents/worker?nodeWorker'
import { registerCalls } from './ipc/register'
import { appOrigin } from './ipc/trusted-sender'
import { askBeforeLosingChanges } from './platform/closing'
import { recoverFromCrashes } from './platform/crash'
import { systemDialogs } from './platform/dialogs'
import { watchForAbsence } from './platform/locking'
import { createLog } from './platform/log'
import { menuTemplate } from './platform/menu'
import { systemPrinter } from './platform/printer'
import { overridesFrom, resourcesOf, todayFrom } from './platform/runtime'
import { blockNetwork, denyPermissions, lockNavigation } from './platform/security'
import { createPageServer } from './platform/serve-page'
import { createWindow, showAgain } from './platform/window'
import { createServices } from './services'

const overrides = overridesFrom(process.env, app.isPackaged)
const outDir = path.resolve(import.meta.dirname, '..')

app.setName('Casepath')
if (overrides.userData) app.setPath('userData', overrides.userData)
app.enableSandbox()
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
])

const theWindow = (): BrowserWindow | undefined => BrowserWindow.getAllWindows()[0]

if (!app.requestSingleInstanceLock()) app.quit()
else {
  app.on('second-instance', () => showAgain(theWindow()))
  app.on('window-all-closed', () => app.quit())
  app.on('web-contents-created', (_event, contents) => lockNavigation(contents))
  void app.whenReady().then(start)
}

/** Everything that happens at the start, in order. Nothing about the catalog can stop it. */
async function start(): Promise<void> {
  const log = createLog({ dir: path.join(app.getPath('userData'), 'logs') })
  log.info('started', { version: app.getVersion(), electron: process.versions['electron'] ?? 'none' })
  process.on('unhandledRejection', (error) => log.error('unhandled', error))

  const { devServer } = overrides
  denyPermissions(session.defaultSession)
  blockNetwork(session.defaultSession, { devServer, allowDevTools: !app.isPackaged }, (scheme) =>
    log.info('request-blocked', { scheme }),
  )
  protocol.handle('app', createPageServer(path.join(outDir, 'renderer')))

  const resources = resourcesOf(app.getAppPath())
  const [{ catalog, problems }, locales] = await Promise.all([
    loadCatalog(path.join(resources, 'catalog')),
    readLocales(path.join(resources, 'locales')).catch((error: unknown): LocaleResources => {
      log.error('texts-broken', error)
      return {}
    }),
  ])
  if (problems.length > 0) log.info('catalog-problems', { count: problems.length })

  const send = (event: EventName, payload?: unknown): void => theWindow()?.webContents.send(event, payload)
  const t = () => createTranslator(locales, services.settings.get().language)
  const window = (): BrowserWindow => theWindow() ?? BrowserWindow.getAllWindows()[0] ?? createWindow(outDir)
  const pdfs = createPdfWorker({ start: () => startWorker({ workerData: { resources } }) })

  const services = await createServices({
    userData: app.getPath('userData'),
    resources,
    version: app.getVersion(),
    runtime: `Electron ${process.versions['electron'] ?? '?'}`,
    today: todayFrom(overrides),
    catalog,
    catalogProblems: problems,
    dialogs: systemDialogs({ dialog, window, t }),
    renderer: pdfs,
    printer: systemPrinter(window),
    titleOf: (document) => t()(`menu:documents.${document}`),
    log,
    onLocked: () => send('vault.locked'),
    onCall: () => absence.touch(),
    onSettings: (settings) => applySettings(settings),
  })
  const { session: vaults, settings } = services
  const lock = (): void => void vaults.lock().catch((error: unknown) => log.error('lock-failed', error))
  const absence = watchForAbsence({
    power: powerMonitor,
    lockAfterMinutes: () => settings.get().lockAfterMinutes,
    isOpen: vaults.isOpen,
    lock,
  })

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
  applySettings(settings.get())

  registerCalls({
    ipc: ipcMain,
    dispatch: services.dispatch,
    devServer,
    onUntrusted: (channel) => log.info('untrusted-sender', { channel }),
  })

  const opened = createWindow(outDir)
  const load = (): void =>
    void opened
      .loadURL(devServer ?? `${appOrigin}/index.html`)
      .catch((error: unknown) => log.error('page-not-loaded', error))
  absence.watch(opened.webContents)
  askBeforeLosingChanges({ window: opened, dialog, t })
  recoverFromCrashes({ window: opened, dialog, load, t, log })
  load()

  // The keys are zeroed and the list is written before the process ends.
  app.on('will-quit', (event) => {
    if (!vaults.isOpen()) return pdfs.close()
    event.preventDefault()
    void vaults.lock().finally(() => app.quit())
  })
}
