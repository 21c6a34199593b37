import type { MenuItemConstructorOptions } from 'electron'
import type { Translate } from '../../core/message'
import type { MenuCommand } from '../../shared/ipc/channels'

interface MenuOptions {
  readonly t: Translate
  send(command: MenuCommand): void
  /** Developer tools, reload: not in a packaged app. */
  readonly forDevelopers: boolean
  readonly onMac: boolean
}

/** The application's menu, as data. What the window does itself is sent to it as a command. */
export function menuTemplate({ t, send, forDevelopers, onMac }: MenuOptions): MenuItemConstructorOptions[] {
  /** The page handles the keys, because it knows which screen is open; the menu shows them and answers clicks. */
  const command = (name: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    id: name,
    label: t(`menu:${name}`),
    click: () => send(name),
    ...(accelerator ? { accelerator, registerAccelerator: false } : {}),
  })
  const role = (name: NonNullable<MenuItemConstructorOptions['role']>): MenuItemConstructorOptions => ({
    role: name,
    label: t(`menu:${name}`),
  })
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  return [
    {
      label: t('menu:file'),
      submenu: [
        command('new-student', 'CmdOrCtrl+N'),
        command('import-intake'),
        separator,
        command('save-pdf'),
        command('print', 'CmdOrCtrl+P'),
        separator,
        command('settings'),
        command('lock', 'CmdOrCtrl+L'),
        separator,
        role(onMac ? 'close' : 'quit'),
      ],
    },
    {
      label: t('menu:edit'),
      submenu: [
        command('undo', 'CmdOrCtrl+Z'),
        command('redo', 'CmdOrCtrl+Shift+Z'),
        separator,
        role('cut'),
        role('copy'),
        role('paste'),
        role('selectAll'),
        separator,
        command('find', 'CmdOrCtrl+K'),
      ],
    },
    {
      label: t('menu:view'),
      submenu: [
        role('resetZoom'),
        role('zoomIn'),
        role('zoomOut'),
        separator,
        role('togglefullscreen'),
        ...(forDevelopers ? [separator, role('toggleDevTools')] : []),
      ],
    },
    { label: t('menu:help'), submenu: [command('shortcuts', '?'), command('about')] },
  ]
}
