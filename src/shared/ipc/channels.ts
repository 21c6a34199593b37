/** Every call the renderer may make. Plain names without schemas, so that the preload stays free of zod. */
export const channels = [
  'app.info',
  'catalog.get',
  'catalog.pack',
  'catalog.choosePack',
  'catalog.removePack',
  'vault.status',
  'vault.create',
  'vault.unlock',
  'vault.unlockWithRecovery',
  'vault.openSamples',
  'vault.lock',
  'vault.changePassphrase',
  'vault.renewRecoveryCode',
  'vault.place',
  'vault.move',
  'vault.useFolder',
  'backups.list',
  'backups.make',
  'backups.chooseFolder',
  'backups.saveAs',
  'backups.open',
  'backups.unlock',
  'backups.bringBack',
  'backups.restoreAll',
  'students.list',
  'students.get',
  'students.create',
  'students.save',
  'students.importIntake',
  'students.exportIntake',
  'documents.preview',
  'documents.save',
  'documents.print',
  'revisions.open',
  'revisions.save',
  'revisions.print',
  'revisions.sign',
  'settings.get',
  'settings.set',
] as const
export type Channel = (typeof channels)[number]

/** Everything main may tell the renderer unasked. `vault.locking`: save now, then lock; main waits a moment for it. */
export const events = ['vault.locking', 'vault.locked', 'menu.command'] as const
export type EventName = (typeof events)[number]

export const menuCommands = [
  'find',
  'new-student',
  'print',
  'save-pdf',
  'lock',
  'undo',
  'redo',
  'shortcuts',
  'import-intake',
  'settings',
  'about',
] as const
export type MenuCommand = (typeof menuCommands)[number]
