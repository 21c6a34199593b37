import { EventEmitter } from 'node:events'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { channels, events } from '../../../src/shared/ipc/channels'
import type { Bridge } from '../../../src/shared/ipc/client'

/** Electron's side of the preload: what it hands out, and what arrives from main. */
const electron = vi.hoisted(() => ({ exposed: new Map<string, unknown>(), invoked: [] as unknown[][] }))
const fromMain = new EventEmitter()
vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (name: string, value: unknown) => electron.exposed.set(name, value) },
  ipcRenderer: {
    invoke: async (...call: unknown[]) => {
      electron.invoked.push(call)
      return { ok: true, value: 'answer' }
    },
    on: (name: string, listener: () => void) => fromMain.on(name, listener),
    off: (name: string, listener: () => void) => fromMain.off(name, listener),
  },
}))

let bridge: Bridge
beforeAll(async () => {
  await import('../../../src/preload/index')
  bridge = electron.exposed.get('casepath') as Bridge
})

describe('the bridge to the page', () => {
  it('is two functions and nothing else', () => {
    expect([...electron.exposed.keys()]).toEqual(['casepath'])
    expect(Object.entries(bridge).map(([name, value]) => [name, typeof value])).toEqual([
      ['invoke', 'function'],
      ['on', 'function'],
    ])
  })

  it('passes every call that is known, with one argument', async () => {
    electron.invoked.length = 0
    for (const channel of channels) await bridge.invoke(channel, { a: 1 })
    expect(electron.invoked).toEqual(channels.map((channel) => [channel, { a: 1 }]))
  })

  it.each([
    'ELECTRON_BROWSER_REQUIRE',
    'vault.steal',
    'vault.locked',
    '',
    'includes',
    '__proto__',
    null,
    undefined,
    ['app.info'],
  ])('refuses %j as a call and as an event', async (name) => {
    electron.invoked.length = 0
    await expect(bridge.invoke(name as never, undefined)).rejects.toThrow('Casepath has no')
    expect(electron.invoked).toEqual([])
    const before = fromMain.eventNames()
    if (name !== 'vault.locked') expect(() => bridge.on(name as never, () => {})).toThrow('Casepath has no')
    expect(fromMain.eventNames()).toEqual(before)
  })

  it('hands the page the payload, never the event with its sender, until it stops listening', () => {
    for (const event of events) {
      const heard: unknown[][] = []
      const stop = bridge.on(event, (...payload: unknown[]) => heard.push(payload))
      fromMain.emit(event, { sender: 'ipcRenderer', ports: [] }, 'payload', 'more')
      expect(stop()).toBeUndefined()
      fromMain.emit(event, { sender: 'ipcRenderer' }, 'later')
      expect(heard).toEqual([['payload']])
    }
  })
})
