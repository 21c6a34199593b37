// What the preload's world says to the main process: ipcRenderer, and the few things Electron hears by itself.
import { codec } from '../page/codec.mjs'
import { emitPreventable } from '../strict.mjs'
import { clickAccelerator } from './accelerators.mjs'
import { ipcMain } from './ipc-main.mjs'
import { defaultSession } from './session.mjs'

const { encode, decode } = codec()

/**
 * @param {import('./web-contents.mjs').WebContents} contents
 * @param {string} payload
 * @param {number} contextId  The document that asked: an answer must not reach the one after it.
 */
export async function hearPage(contents, payload, contextId) {
  const message = decode(payload)
  if (message.op === 'invoke') contents.tellPage(encode(await invoke(contents, message)), contextId)
  else if (message.op === 'send') ipcMain.emit(message.channel, ipcEvent(contents), ...message.args)
  else if (message.op === 'title') retitle(contents, message.title)
  else if (message.op === 'close') contents.window.close()
  else if (message.op === 'key') clickAccelerator(message, contents.window)
  else if (message.op === 'preload-error') contents.emit('preload-error', {}, '', new Error(message.message))
  else if (message.op === 'permission') {
    await defaultSession.decidePermission(contents, message.permission)
    contents.tellPage(encode({ op: 'answer', id: message.id }), contextId)
  }
}

function ipcEvent(/** @type {any} */ contents) {
  const { mainFrame } = contents
  return { type: 'frame', sender: contents, senderFrame: mainFrame, processId: 1, frameId: 1, ports: [] }
}

/** Both texts are Electron's own: apps and tests match on them. */
async function invoke(/** @type {any} */ contents, /** @type {any} */ { id, channel, args }) {
  try {
    const handler = ipcMain.handlers.get(channel)
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    const value = await handler(ipcEvent(contents), ...args)
    encode(value)
    return { op: 'reply', id, value }
  } catch (error) {
    console.error(`Error occurred in handler for '${channel}':`, error)
    return { op: 'reply', id, error: `Error invoking remote method '${channel}': ${error}` }
  }
}

function retitle(/** @type {any} */ contents, /** @type {string} */ title) {
  if (!title) return
  contents.title = title
  emitPreventable(contents, 'page-title-updated', {}, title, true)
  if (!emitPreventable(contents.window, 'page-title-updated', {}, title, true)) contents.window.setTitle(title)
}
