import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import { channels, events } from '../shared/ipc/channels'
import type { Bridge } from '../shared/ipc/client'

const refuse = (name: unknown): never => {
  throw new Error(`Casepath has no "${String(name)}"`)
}

/** The page's whole way out: the calls and events that are known by name. Electron's own objects stay on this side. */
const bridge: Bridge = {
  invoke: async (channel, input) => (channels.includes(channel) ? ipcRenderer.invoke(channel, input) : refuse(channel)),
  on(event, listener) {
    if (!events.includes(event)) refuse(event)
    const relay = (_event: IpcRendererEvent, payload: unknown) => listener(payload)
    ipcRenderer.on(event, relay)
    return () => void ipcRenderer.off(event, relay)
  },
}

contextBridge.exposeInMainWorld('casepath', bridge)
