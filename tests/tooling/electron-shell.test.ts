import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import os from 'node:os'
import path from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'

// The stand-in drives a small app of its own (fixture-app), through the same Playwright call as the e2e tests.
const shell = path.resolve('tests/electron-shell')
const fixtureApp = path.join(shell, 'fixture-app')

interface Fixture {
  invoke(channel: string, value?: unknown): Promise<unknown>
  on(channel: string, listener: (value: unknown) => void): () => void
}
declare global {
  interface Window {
    fixture: Fixture
  }
}

let folder: string
let app: ElectronApplication
let page: Page
let output = ''

const environment = () => ({
  ...(process.env as Record<string, string>),
  FIXTURE_USER_DATA: folder,
  ELECTRON_SHELL_TEMP: folder,
})
const events = () => readFileSync(path.join(folder, 'events.txt'), 'utf8').trim().split('\n')

async function launch() {
  app = await _electron.launch({
    executablePath: path.join(shell, 'electron'),
    args: ['-r', path.resolve('node_modules/playwright-core/lib/server/electron/loader.js'), fixtureApp],
    colorScheme: null,
    env: environment(),
  })
  output = ''
  app.process().stderr?.on('data', (text) => (output += String(text)))
  page = await app.firstWindow()
  await page.locator('#heard', { hasText: 'ready' }).waitFor()
}

/** Ids of the processes whose command line names a folder. */
const processesNaming = (text: string) =>
  readdirSync('/proc').filter((name) => {
    try {
      return Number(name) !== process.pid && readFileSync(`/proc/${name}/cmdline`, 'utf8').includes(text)
    } catch {
      return false
    }
  })

/** The exit code of the app, once it has ended. */
const exited = () => new Promise((resolve) => app.process().once('exit', resolve))

const open = async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'casepath-shell-'))
  await launch()
}
const close = async () => {
  await app.close().catch(() => {})
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
}

describe('the Electron stand-in, while it runs', () => {
  beforeAll(open)
  afterAll(close)

  it('shows the app under its own address, with a frozen bridge and nothing of Node', async () => {
    const handle = await app.browserWindow(page)
    expect(await handle.evaluate((w) => [w.webContents.getURL(), w.getTitle(), w.isVisible()])).toEqual([
      'app://fixture/index.html',
      'Fixture page',
      true,
    ])
    expect(await page.evaluate(() => window.fixture.invoke('who'))).toEqual([
      'app://fixture/index.html',
      'app://fixture',
    ])
    const seen = await page.evaluate(() => [
      Object.isFrozen(window.fixture),
      typeof Reflect.get(window, 'require'),
      typeof Reflect.get(window, 'process'),
      typeof Reflect.get(window, '__electronShellSend'),
      window.isSecureContext,
      window.innerWidth,
    ])
    expect(seen).toEqual([true, 'undefined', 'undefined', 'undefined', true, 900])
  })

  it('carries structured values both ways, and five megabytes of bytes', async () => {
    const back = await page.evaluate(async () => {
      const sent = { date: new Date(5), map: new Map([['a', new Set([1, undefined])]]), nan: Number.NaN, big: 10n }
      const value = (await window.fixture.invoke('echo', sent)) as typeof sent
      const bytes = new Uint8Array(5 * 1024 * 1024).fill(7)
      const received = (await window.fixture.invoke('echo', bytes)) as Uint8Array
      return {
        value: [value.date.getTime(), [...(value.map.get('a') ?? [])], Number.isNaN(value.nan), value.big === 10n],
        bytes: [received instanceof Uint8Array, received.length, received.at(-1)],
      }
    })
    expect(back.value).toEqual([5, [1, undefined], true, true])
    expect(back.bytes).toEqual([true, 5 * 1024 * 1024, 7])
  })

  it('answers failures with the texts of Electron', async () => {
    const failure = (channel: string) =>
      page.evaluate((name) => window.fixture.invoke(name, () => 1).catch((error: Error) => error.message), channel)
    expect(await failure('echo')).toContain('An object could not be cloned.')
    const thrown = await page.evaluate(() => window.fixture.invoke('fail').catch((error: Error) => error.message))
    expect(thrown).toBe("Error invoking remote method 'fail': RangeError: no luck")
    const unknown = await page.evaluate(() => window.fixture.invoke('no').catch((error: Error) => error.message))
    expect(unknown).toContain("No handler registered for 'no'")
  })

  it('throws by name for what it does not have', async () => {
    await expect(app.evaluate(({ Tray }) => void Tray)).rejects.toThrow('electron.Tray is not implemented')
    await expect(app.evaluate(({ shell: s }) => s.trashItem('x'))).rejects.toThrow('shell.trashItem is not implemented')
    await expect(app.evaluate(({ dialog }) => dialog.showMessageBox({ message: '' }))).rejects.toThrow('nobody answers')
    await expect(app.evaluate(({ net }) => net.fetch('https://example.com/'))).rejects.toThrow('not implemented')
  })

  it('enforces the policy that protocol.handle sends', async () => {
    const inline = await page.evaluate(async () => {
      const script = document.createElement('script')
      script.textContent = 'window.ranInline = true'
      document.head.append(script)
      const refused = await fetch('https://example.com/').catch((error: Error) => error.message)
      return [Reflect.get(window, 'ranInline'), refused]
    })
    expect(inline).toEqual([undefined, 'Failed to fetch'])
    expect(await page.locator('h1').evaluate((heading) => getComputedStyle(heading).color)).toBe('rgb(1, 2, 3)')
  })

  it('asks the app about navigation, windows, requests and permissions', async () => {
    await page.getByText('away').click()
    await page.getByText('new window').click()
    await page.evaluate(() => Notification.requestPermission())
    await expect
      .poll(events)
      .toEqual(
        expect.arrayContaining([
          'navigate https://example.com/',
          'open https://example.com/new',
          'permission notifications',
        ]),
      )
    expect(await page.evaluate(() => [Notification.permission, document.title])).toEqual(['denied', 'Fixture page'])
    await expect.poll(() => app.windows().length).toBe(1)
  })

  it('follows menu, theme, power and dialogs answered by the test', async () => {
    await app.evaluate(({ Menu, nativeTheme, powerMonitor }) => {
      Menu.getApplicationMenu()?.getMenuItemById('find')?.click()
      nativeTheme.themeSource = 'dark'
      powerMonitor.emit('suspend')
    })
    await page.locator('#heard', { hasText: 'find' }).waitFor()
    await expect.poll(() => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true)
    await expect.poll(events).toEqual(expect.arrayContaining(['suspend', 'dark true']))
    const file = path.join(folder, 'saved.txt')
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    }, file)
    expect(await page.evaluate(async () => [...((await window.fixture.invoke('save', 'hi')) as Uint8Array)])).toEqual([
      104, 105,
    ])
    const calls = await app.evaluate(() => Reflect.get(process, 'electronShell').calls)
    expect(calls).toEqual([{ name: 'shell.showItemInFolder', argument: file }])
  })
})

describe('the Electron stand-in, when something ends', () => {
  beforeEach(open)
  afterEach(close)

  it('lets the app cancel a request that its policy would allow', async () => {
    const address = 'https://example.com/picture.png'
    const failure = await app.evaluate(
      ({ BrowserWindow }, url) =>
        BrowserWindow.getAllWindows()[0]
          ?.webContents.loadURL(url)
          .catch((error: Error) => error.message),
      address,
    )
    expect(failure).toBe(`ERR_BLOCKED_BY_CLIENT loading '${address}'`)
    expect(events()).toContain(`request ${address}`)
  })

  it('tells the app when its renderer dies', async () => {
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())
    await expect.poll(events).toContain('gone crashed')
  })

  it("closes in Electron's order and leaves with the app's code", async () => {
    const ended = exited()
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()).catch(() => {})
    expect(await ended).toBe(0)
    expect(events()).toEqual(['window-all-closed', 'before-quit', 'will-quit', 'quit 0'])
  })

  it('hands a second command line to the first instance', async () => {
    const args = [path.join(shell, 'main.mjs'), fixtureApp, 'hello.note']
    const second = spawnSync(process.execPath, args, { env: environment(), encoding: 'utf8', timeout: 20_000 })
    expect([second.status, second.stderr]).toEqual([0, expect.stringContaining('this is not Electron')])
    await expect.poll(events).toContain('second hello.note')
  })

  it('survives being killed: nothing stays behind, and the next start is not locked out', async () => {
    const ended = exited()
    expect(processesNaming(folder)).not.toEqual([])
    app.process().kill('SIGKILL')
    await ended
    await expect.poll(() => processesNaming(folder)).toEqual([])
    await launch()
    expect(await page.title()).toBe('Fixture page')
  })
})
