// Only for a person at the stand-in's visible window (`npm start` without Electron): the dialogs that Electron would
// show are asked with Chromium's own plain prompts. Tests answer dialogs themselves.
import { focus, openWindows } from './registry.mjs'

export const interactive = process.env['ELECTRON_SHELL_INTERACTIVE'] === '1'

const evaluate = (/** @type {string} */ expression) => {
  const window = focus.window ?? [...openWindows][0]
  return window ? window.webContents.executeJavaScript(expression, true) : Promise.resolve(null)
}
const prompt = (/** @type {string} */ text, /** @type {string} */ value) =>
  evaluate(`prompt(${JSON.stringify(text)}, ${JSON.stringify(value)})`)
/** Every dialog may be called with or without its window. */
const optionsOf = (/** @type {any[]} */ args) => args.at(-1) ?? {}

export function printPage(/** @type {any} */ contents) {
  void contents.executeJavaScript('setTimeout(() => print())', true)
}

export const promptedDialogs = {
  async showSaveDialog(/** @type {any[]} */ ...args) {
    const { title = 'Save as', defaultPath = '' } = optionsOf(args)
    const filePath = await prompt(`${title}: full path of the new file`, defaultPath)
    return filePath ? { canceled: false, filePath } : { canceled: true, filePath: '' }
  },
  async showOpenDialog(/** @type {any[]} */ ...args) {
    const { title = 'Open', defaultPath = '' } = optionsOf(args)
    const filePath = await prompt(`${title}: full path`, defaultPath)
    return { canceled: !filePath, filePaths: filePath ? [filePath] : [] }
  },
  async showMessageBox(/** @type {any[]} */ ...args) {
    const { message = '', detail = '', buttons = ['OK'], defaultId = 0, cancelId } = optionsOf(args)
    const list = buttons.map((/** @type {string} */ label, /** @type {number} */ index) => `${index + 1} = ${label}`)
    const answer = await prompt([message, detail, ...list].filter(Boolean).join('\n'), String(defaultId + 1))
    const response = Number(answer) - 1
    const chosen = answer !== null && buttons[response] !== undefined
    return { response: chosen ? response : (cancelId ?? buttons.length - 1), checkboxChecked: false }
  },
}
