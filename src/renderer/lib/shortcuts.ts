import type { MenuCommand } from '../../shared/ipc/channels'

/** The keys of the whole window, in the order in which the list of shortcuts shows them. `mod` is Ctrl, or Cmd on a Mac. */
export const shortcuts = [
  { command: 'find', mod: true, key: 'k' },
  { command: 'new-student', mod: true, key: 'n' },
  { command: 'print', mod: true, key: 'p' },
  { command: 'save-pdf', mod: true, key: 's' },
  { command: 'undo', mod: true, key: 'z' },
  { command: 'redo', mod: true, key: 'y' },
  { command: 'lock', mod: true, key: 'l' },
  { command: 'settings', mod: true, key: ',' },
  { command: 'shortcuts', mod: false, key: '?' },
] as const satisfies readonly { command: MenuCommand; mod: boolean; key: string }[]

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'target'>

/** True where keys write text, so that single keys and undo belong to the field. */
export function isTextEntry(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true
  return target instanceof HTMLInputElement && !['radio', 'checkbox', 'button', 'range', 'submit'].includes(target.type)
}

/** The command a key press asks for, or null. */
export function commandOf(event: KeyPress): MenuCommand | null {
  const mod = event.ctrlKey || event.metaKey
  const key = event.key.toLowerCase()
  if (event.altKey) return null
  if (mod && event.shiftKey && key === 'z') return isTextEntry(event.target) ? null : 'redo'
  const found = shortcuts.find((one) => one.key === key && one.mod === mod)
  if (!found || (mod && event.shiftKey)) return null
  const belongsToField = found.command === 'undo' || found.command === 'redo' || !found.mod
  return belongsToField && isTextEntry(event.target) ? null : found.command
}
