import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, test as base, type Page } from '@playwright/test'
import type { Services } from '../../../src/main/services'
import type { Intake } from '../../../src/core/intake/schema'
import { servePages, type PageServer } from './page-server'
import { createBackend, type DialogAnswers } from './services'

/** The window of one test: the built page, and behind its bridge the app's own services in a fresh folder. */
export interface Casepath {
  readonly page: Page
  readonly services: Services
  readonly answers: DialogAnswers
  readonly userData: string
  /** Loads the page anew, as a restart of the window would. */
  open(): Promise<void>
  /** From the first screen into the sample students. */
  openSamples(): Promise<void>
  /** Resolves when the page has written such an error, which then is not held against it. */
  expectConsole(pattern: RegExp): Promise<void>
  /** A sealed vault, open, with these students; answers their ids. */
  openVault(intakes?: readonly Intake[]): Promise<string[]>
}

export const passphrase = 'copper lantern meadow violin'

export const test = base.extend<{ casepath: Casepath }, { pages: PageServer }>({
  pages: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixture's dependencies from the pattern
    async ({}, use) => {
      const pages = await servePages()
      await use(pages)
      await pages.close()
    },
    { scope: 'worker' },
  ],

  casepath: async ({ page, pages }, use) => {
    const userData = await mkdtemp(path.join(os.tmpdir(), 'casepath-browser-'))
    const answers: DialogAnswers = { openFile: null, saveFile: null, shown: [] }
    const unexpected: string[] = []
    const services = await createBackend({
      userData,
      answers,
      send: (event, payload) =>
        void page
          .evaluate(([name, detail]) => window.dispatchEvent(new CustomEvent(name, { detail })), [
            event,
            payload,
          ] as const)
          .catch(() => {}),
      onError: (event, error) =>
        unexpected.push(`${event}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
    })
    page.on('pageerror', (error) => unexpected.push(`page: ${error.stack ?? error.message}`))
    // A refusal of the content security policy is written to the console; it is a fault of ours.
    page.on('console', (message) => message.type() === 'error' && unexpected.push(`console: ${message.text()}`))
    page.on('request', (request) => {
      if (!request.url().startsWith(new URL(pages.url).origin) && !/^(data|blob):/.test(request.url()))
        unexpected.push(`network: ${request.url()}`)
    })
    await page.exposeFunction('casepathDispatch', async (channel: string, input: unknown) =>
      packed(await services.dispatch(channel, input)),
    )
    await page.addInitScript(installBridge)

    const open = async () => {
      await page.goto(pages.url)
    }
    await use({
      expectConsole: (pattern) =>
        expect
          .poll(() => {
            const at = unexpected.findIndex((line) => pattern.test(line))
            return at >= 0 && unexpected.splice(at, 1).length === 1
          })
          .toBe(true),
      page,
      services,
      answers,
      userData,
      open,
      async openSamples() {
        await services.session.openSamples()
        await open()
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      },
      async openVault(intakes = []) {
        await services.session.create(passphrase)
        const ids: string[] = []
        for (const intake of intakes) ids.push((await services.session.current().create(intake)).record.id)
        await open()
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        return ids
      },
    })
    await services.session.lock()
    // The last change may still be on its way to disk: a folder that fills while it is removed is tried again.
    await rm(userData, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
    expect(unexpected, 'errors nobody expected').toEqual([])
  },
})
export { expect }

/** Bytes do not cross `exposeFunction` as bytes: they go as base64 and are bytes again in the page. */
function packed(envelope: unknown): unknown {
  const answer = envelope as { ok: boolean; value?: { pdf?: unknown } }
  if (!answer.ok || !(answer.value?.pdf instanceof Uint8Array)) return envelope
  return {
    ...answer,
    value: { ...answer.value, pdf: undefined, pdfBase64: Buffer.from(answer.value.pdf).toString('base64') },
  }
}

/** Runs in the page before its scripts: the same two functions as the preload's. */
function installBridge(): void {
  const inPage = window as unknown as {
    casepathDispatch(channel: string, input: unknown): Promise<{ ok: boolean; value?: { pdfBase64?: string } }>
  }
  const bridge = {
    async invoke(channel: string, input: unknown) {
      // As IPC would: a copy, with what cannot be copied refused.
      const answer = await inPage.casepathDispatch(channel, structuredClone(input))
      if (!answer.ok || !answer.value?.pdfBase64) return answer
      const { pdfBase64, ...value } = answer.value
      return {
        ...answer,
        value: { ...value, pdf: Uint8Array.from(atob(pdfBase64), (character) => character.charCodeAt(0)) },
      }
    },
    on(event: string, listener: (payload: unknown) => void) {
      const heard = (message: Event) => listener((message as CustomEvent).detail)
      window.addEventListener(event, heard)
      return () => window.removeEventListener(event, heard)
    },
  }
  Object.defineProperty(window, 'casepath', { value: Object.freeze(bridge) })
}
