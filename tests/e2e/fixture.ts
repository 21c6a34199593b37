// One set of e2e tests for real Electron and for its stand-in: chosen here, and said once.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test'
import { electronBinary, runtimeName } from '../../scripts/lib/electron-binary.mjs'

const root = path.resolve(import.meta.dirname, '../..')

/** True where the tests run on the stand-in. `CASEPATH_E2E=standin` forces it, `CASEPATH_E2E=electron` forbids it. */
export const onStandIn = electronBinary() === null
if (onStandIn) process.env['ELECTRON_OVERRIDE_DIST_PATH'] = path.join(root, 'tests/electron-shell')

export interface RunningApp {
  readonly app: ElectronApplication
  readonly page: Page
  readonly userData: string
  /** Everything the app has printed so far. */
  output(): string
  /** Resolves with the exit code once the process has ended. */
  readonly exited: Promise<number | null>
  close(): Promise<void>
  /** Ends the main process as a power cut would: no event, no clean-up. */
  kill9(): Promise<void>
  /** Starts the app again with the same user data, after `close` or `kill9`. */
  relaunch(): Promise<RunningApp>
}

export interface LaunchOptions {
  readonly userData: string
  /** Another copy of the built app, for tests that break its files. */
  readonly appDir?: string
  /** Words after the app's own, as a person would type them. */
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** Starts the built app (`out/`) with its own user data and waits for its window. */
export async function launch({ userData, appDir = root, args = [], env = {} }: LaunchOptions): Promise<RunningApp> {
  if (!existsSync(path.join(appDir, 'out/main/index.js'))) throw new Error('The app is not built: run npm run build')
  const app = await _electron.launch({
    cwd: appDir,
    args: ['.', ...args],
    // Playwright would otherwise pin prefers-color-scheme, and the app's own theme would have no effect.
    colorScheme: null,
    env: {
      ...(process.env as Record<string, string>),
      CASEPATH_USER_DATA: userData,
      ELECTRON_SHELL_TEMP: `${userData}-browser`,
      ...env,
    },
  })
  const child = app.process()
  let text = ''
  child.stdout?.on('data', (chunk) => (text += String(chunk)))
  child.stderr?.on('data', (chunk) => (text += String(chunk)))
  const exited = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  const page = await app.firstWindow()
  // A window is born empty; the app is there once React has drawn its first screen.
  await page.waitForFunction(() => document.querySelector('#root')?.hasChildNodes() === true)
  return {
    app,
    page,
    userData,
    output: () => text,
    exited,
    close: async () => {
      await app.close()
      await exited
    },
    kill9: async () => {
      // On Windows Playwright starts the app through a shell, which must not be all that dies.
      if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'])
      else child.kill('SIGKILL')
      await exited
    },
    relaunch: () => launch({ userData, appDir, args, env }),
  }
}

/** The next save dialog answers this file; `null` is "Cancel". */
export async function answerSaveDialog(app: ElectronApplication, filePath: string | null): Promise<void> {
  await app.evaluate(({ dialog }, file) => {
    dialog.showSaveDialog = async () => ({ canceled: file === null, filePath: file ?? '' })
  }, filePath)
}

interface Fixtures {
  /** A fresh user-data folder, removed after the test. */
  userData: string
  /** The app, started with `userData`. */
  running: RunningApp
}

export const test = base.extend<Fixtures, { sayRuntime: void }>({
  sayRuntime: [
    async ({}, use) => {
      console.log(`The app runs on ${runtimeName()}.`)
      await use()
    },
    { scope: 'worker', auto: true },
  ],
  userData: async ({}, use) => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'casepath-e2e-'))
    await use(folder)
    for (const left of [folder, `${folder}-browser`]) {
      rmSync(left, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    }
  },
  running: async ({ userData }, use) => {
    const running = await launch({ userData })
    await use(running)
    await running.app.close().catch(() => {})
  },
})
export { expect } from '@playwright/test'

/** The file that `electron .` starts, for tests that start a second instance by hand. */
export const electronExecutable = (): string => createRequire(import.meta.url)('electron') as string
