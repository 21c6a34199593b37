import type { IpcMain } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import type { Dispatch } from '../../../../src/main/ipc/dispatch'
import { registerCalls } from '../../../../src/main/ipc/register'
import { isTrustedSender } from '../../../../src/main/ipc/trusted-sender'
import { channels } from '../../../../src/shared/ipc/channels'

const ours = { url: 'app://bundle/index.html', origin: 'app://bundle', parent: null }
const devServer = 'http://localhost:5173/'

const strangers: Record<string, unknown> = {
  'a frame that is gone': null,
  nothing: undefined,
  'a frame within our page': { ...ours, parent: ours },
  'a web page': { ...ours, url: 'https://example.org/' },
  'another page of our scheme': { ...ours, url: 'app://evil/index.html' },
  'a look-alike host': { ...ours, url: 'app://bundle.example.org/' },
  'our host as a user name': { ...ours, url: 'app://bundle@evil/' },
  'our host with a user name': { ...ours, url: 'app://someone@bundle/' },
  'our host with a port': { ...ours, url: 'app://bundle:8080/' },
  'a file': { ...ours, url: 'file:///app://bundle/index.html' },
  data: { ...ours, url: 'data:text/html,<script>1</script>' },
  'a blob of our own': { ...ours, url: 'blob:app://bundle/1' },
  'a blank page': { ...ours, url: 'about:blank' },
  'an empty address': { ...ours, url: '' },
  'no address': { ...ours, url: 'bundle' },
  'the development server, in a packaged app': { ...ours, url: devServer },
  'a path that looks like us': { ...ours, url: 'https://example.org/app://bundle/' },
}

function register(devServerAddress?: string) {
  const handled = new Map<string, (event: { senderFrame: unknown }, input: unknown) => unknown>()
  const dispatch = vi.fn<Dispatch>(async () => ({ ok: true, value: 'done' }))
  const onUntrusted = vi.fn<(channel: string) => void>()
  const ipc = { handle: (channel: string, listener: never) => void handled.set(channel, listener) } as unknown as Pick<
    IpcMain,
    'handle'
  >
  registerCalls({ ipc, dispatch, devServer: devServerAddress, onUntrusted })
  return { handled, dispatch, onUntrusted }
}

describe('who may call', () => {
  it.each(Object.entries(strangers))('not %s', async (_name, sender) => {
    const { handled, dispatch, onUntrusted } = register()
    for (const channel of channels)
      expect(await handled.get(channel)!({ senderFrame: sender }, undefined)).toMatchObject({
        ok: false,
        error: { code: 'untrusted-sender' },
      })
    expect(dispatch).not.toHaveBeenCalled()
    expect(onUntrusted).toHaveBeenCalledTimes(channels.length)
  })
  it('the top frame of our own page, on every channel', async () => {
    const { handled, dispatch } = register()
    expect([...handled.keys()]).toEqual([...channels])
    for (const channel of channels) await handled.get(channel)!({ senderFrame: ours }, { a: 1 })
    expect(dispatch.mock.calls).toEqual(channels.map((channel) => [channel, { a: 1 }]))
  })
  it('the development server only where there is one, and only itself', () => {
    expect(isTrustedSender({ ...ours, url: `${devServer}index.html` }, devServer)).toBe(true)
    expect(isTrustedSender({ ...ours, url: 'http://localhost:5174/' }, devServer)).toBe(false)
    expect(isTrustedSender({ ...ours, url: 'data:text/html,x' }, 'data:text/html,x')).toBe(false)
  })
})
