const { contextBridge, ipcRenderer } = require('electron')

contextBridge.exposeInMainWorld('fixture', {
  invoke: (channel, value) => ipcRenderer.invoke(channel, value),
  on(channel, listener) {
    const hear = (_event, value) => listener(value)
    ipcRenderer.on(channel, hear)
    return () => ipcRenderer.removeListener(channel, hear)
  },
})
