// The open windows and their contents, in the order in which they were made.

/** @type {Set<import('./browser-window.mjs').BrowserWindow>} */
export const openWindows = new Set()

/** By Chromium's target id. @type {Map<string, import('./web-contents.mjs').WebContents>} */
export const openContents = new Map()

/** Which window has the focus, as far as this process knows. @type {{ window: any }} */
export const focus = { window: null }
