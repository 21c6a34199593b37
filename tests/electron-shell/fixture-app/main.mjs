// A small app that uses each part of the stand-in once; tests/tooling/electron-shell.test.ts drives it.
import { appendFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  net,
  powerMonitor,
  protocol,
  session,
  shell,
} from 'electron'

app.setPath('userData', process.env['FIXTURE_USER_DATA'])
const userData = app.getPath('userData')
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src app:"
const note = (text) => appendFileSync(path.join(userData, 'events.txt'), `${text}\n`)
for (const name of ['window-all-closed', 'before-quit', 'will-quit']) app.on(name, () => note(name))
app.on('quit', (_event, code) => note(`quit ${code}`))
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
])

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_event, argv) => note(`second ${argv.at(-1)}`))
  app.on('window-all-closed', () => app.quit())
  await app.whenReady().then(start)
} else app.quit()

async function start() {
  protocol.handle('app', async (request) => {
    const { pathname } = new URL(request.url)
    const file = path.join(app.getAppPath(), 'page', path.basename(pathname))
    const response = await net.fetch(pathToFileURL(file).href).catch(() => new Response('', { status: 404 }))
    response.headers.set('content-security-policy', policy)
    return response
  })
  session.defaultSession.setPermissionRequestHandler((_contents, permission, answer) => {
    note(`permission ${permission}`)
    answer(false)
  })
  session.defaultSession.webRequest.onBeforeRequest(({ url }, answer) => {
    if (!url.startsWith('app:')) note(`request ${url}`)
    answer({ cancel: !url.startsWith('app:') })
  })
  powerMonitor.on('suspend', () => note('suspend'))
  nativeTheme.on('updated', () => note(`dark ${nativeTheme.shouldUseDarkColors}`))
  ipcMain.handle('echo', (_event, value) => value)
  ipcMain.handle('fail', () => {
    throw new RangeError('no luck')
  })
  ipcMain.handle('who', ({ senderFrame }) => [senderFrame.url, senderFrame.origin])
  ipcMain.handle('save', async (_event, text) => {
    const { canceled, filePath } = await dialog.showSaveDialog(BrowserWindow.getAllWindows()[0], {})
    if (canceled) return null
    appendFileSync(filePath, text)
    shell.showItemInFolder(filePath)
    return readFile(filePath)
  })
  const window = new BrowserWindow({
    width: 900,
    height: 600,
    show: false,
    webPreferences: { preload: path.join(app.getAppPath(), 'preload.cjs'), sandbox: true, contextIsolation: true },
  })
  window.once('ready-to-show', () => window.show())
  window.webContents.setWindowOpenHandler(({ url }) => {
    note(`open ${url}`)
    return { action: 'deny' }
  })
  window.webContents.on('will-navigate', (event) => {
    note(`navigate ${event.url}`)
    event.preventDefault()
  })
  window.webContents.on('render-process-gone', (_event, { reason }) => note(`gone ${reason}`))
  const find = {
    id: 'find',
    label: 'Find',
    accelerator: 'CmdOrCtrl+K',
    click: () => window.webContents.send('menu', 'find'),
  }
  Menu.setApplicationMenu(Menu.buildFromTemplate([{ label: 'File', submenu: [find, { id: 'quit', role: 'quit' }] }]))
  await window.loadURL('app://fixture/index.html')
}
