import { defineConfig } from '@playwright/test'
import { baseSwitches, ensureBrowser } from './scripts/find-browser.mjs'

const { executable, env } = ensureBrowser()

/**
 * `browser`: the built pages in an installed Chromium over a stand-in bridge. `e2e`: the app itself, on Electron or on
 * its stand-in (see tests/e2e/fixture.ts). `shots`: pictures to look at, nothing asserted.
 */
export default defineConfig({
  testDir: 'tests',
  outputDir: 'test-results',
  reporter: [
    ['list'],
    ...(process.env['CASEPATH_REPORT'] ? [['json', { outputFile: process.env['CASEPATH_REPORT'] }] as const] : []),
  ],
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  fullyParallel: true,
  workers: 2,
  use: {
    viewport: { width: 1366, height: 768 },
    locale: 'en-US',
    launchOptions: { executablePath: executable, args: baseSwitches(), env: { ...process.env, ...env } },
  },
  projects: [
    { name: 'browser', testDir: 'tests/browser' },
    // One at a time: each test starts a whole app, and scrypt and PDFs already use both cores.
    { name: 'e2e', testDir: 'tests/e2e', workers: 1 },
    { name: 'shots', testDir: 'tests/shots' },
  ],
})
