import { expect, test } from './fixture'
import { createVault } from './journey'

/** What the shell must refuse, asked of the running app. `page.evaluate` is exempt from a page's CSP, so elements are inserted instead. */

test('the app makes no network request, from the first screen to the last', async ({ running }) => {
  const { page } = running
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.reload()
  await page.getByRole('button', { name: /^Look around/ }).click()
  for (const place of ['Library', 'Documents', 'Settings', 'Students'])
    await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: place }).click()
  const origin = await page.evaluate(() => location.origin)
  expect(asked.length).toBeGreaterThan(0)
  expect(
    asked.filter((url) => !url.startsWith(origin) && !url.startsWith('data:') && !url.startsWith('blob:')),
  ).toEqual([])
})

test('nothing can be fetched from elsewhere: image, script, frame, style, fetch, socket, beacon', async ({
  running,
}) => {
  const { page } = running
  const refused = await page.evaluate(async () => {
    const away = 'https://example.com/x'
    const violations: string[] = []
    document.addEventListener('securitypolicyviolation', (event) =>
      violations.push(event.effectiveDirective.replace(/-(elem|attr)$/, '')),
    )
    const add = (tag: string, set: (element: never) => void) => {
      const element = document.createElement(tag)
      set(element as never)
      document.body.append(element)
    }
    add('img', (image: HTMLImageElement) => (image.src = away))
    add('script', (script: HTMLScriptElement) => (script.src = away))
    add('script', (script: HTMLScriptElement) => (script.textContent = 'window.inlineRan = true'))
    add('iframe', (frame: HTMLIFrameElement) => (frame.src = away))
    add('link', (link: HTMLLinkElement) => Object.assign(link, { rel: 'stylesheet', href: away }))
    add('object', (object: HTMLObjectElement) => (object.data = away))
    await fetch(away).catch(() => {})
    try {
      new WebSocket('wss://example.com/x')
    } catch {
      // Some engines refuse at once, others report and fail later.
    }
    navigator.sendBeacon(away, 'x')
    await new Promise((resolve) => setTimeout(resolve, 1000))
    return { violations: [...new Set(violations)].toSorted(), inline: 'inlineRan' in window }
  })
  expect(refused.inline).toBe(false)
  expect(refused.violations).toEqual(
    expect.arrayContaining(['connect-src', 'frame-src', 'img-src', 'object-src', 'script-src', 'style-src']),
  )
})

test('the page cannot leave, open windows, or get a permission', async ({ running }) => {
  const { app, page } = running
  const home = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.webContents.getURL())
  await page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), { href: 'https://example.com/', textContent: 'away' })
    document.body.append(link)
    link.click()
  })
  await page.evaluate(() => void window.open('https://example.com/'))
  await page.waitForTimeout(500)
  expect(
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.webContents.getURL()),
    ),
  ).toEqual([home])
  expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied')
  expect(
    await page.evaluate(
      () =>
        navigator.mediaDevices?.getUserMedia({ audio: true }).then(
          () => 'granted',
          () => 'denied',
        ) ?? 'denied',
    ),
  ).toBe('denied')
})

test('the page sees two functions and nothing of Node or Electron', async ({ running }) => {
  const { page } = running
  expect(
    await page.evaluate(() => Object.keys((window as unknown as { casepath: object }).casepath).toSorted()),
  ).toEqual(['invoke', 'on'])
  expect(
    await page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter((name) => name in window),
    ),
  ).toEqual([])
})

test('calls that are not in the contract, or do not fit it, are refused', async ({ running }) => {
  const { page } = running
  await createVault(page)
  const invoke = (channel: string, input: unknown) =>
    page.evaluate(
      ([name, value]) =>
        (window as unknown as { casepath: { invoke(channel: unknown, input: unknown): Promise<unknown> } }).casepath
          .invoke(name, value)
          .catch((error: unknown) => ({ ok: false, error: { code: `thrown: ${String(error)}` } })),
      [channel, input] as const,
    )
  expect(await invoke('shell.openExternal', 'https://example.com')).toMatchObject({ ok: false })
  expect(await invoke('students.get', { id: '../../etc/passwd' })).toMatchObject({
    ok: false,
    error: { code: 'invalid-input' },
  })
  expect(await invoke('students.get', { id: '00000000-0000-4000-8000-000000000000', path: '/etc' })).toMatchObject({
    ok: false,
    error: { code: 'invalid-input' },
  })
  expect(
    await invoke('documents.save', {
      studentId: '00000000-0000-4000-8000-000000000000',
      document: 'career-plan',
      file: '/etc/x',
    }),
  ).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
})

test('a second start hands over to the first and ends', async ({ running, userData }) => {
  const { spawn } = await import('node:child_process')
  const { electronExecutable } = await import('./fixture')
  const second = spawn(electronExecutable(), ['.'], {
    env: { ...process.env, CASEPATH_USER_DATA: userData, ELECTRON_SHELL_TEMP: `${userData}-second` },
    stdio: 'ignore',
  })
  const code = await new Promise((resolve) => second.once('exit', resolve))
  expect(code).toBe(0)
  await expect(running.page.getByRole('heading', { name: 'Welcome' })).toBeVisible()
})
