import { constants } from 'node:fs'
import { copyFile, readFile, rm } from 'node:fs/promises'
import { asDiskError, errnoOf, isMissing } from '../../node/files/disk-errors'
import { replaceFile } from '../../node/files/replace-file'
import { settings, type Settings } from '../../shared/ipc/contract'

export const defaultSettings: Settings = {
  theme: 'system',
  language: 'en',
  lockAfterMinutes: 10,
  paper: 'letter',
  counselorName: '',
  schoolName: '',
}

/** Settings that are not about students: one plain file outside the vault. */
export interface SettingsStore {
  get(): Settings
  /** Resolves once the change is flushed. */
  set(changes: Partial<Settings>): Promise<Settings>
}

interface SettingsStoreOptions {
  readonly file: string
  onChange?(settings: Settings): void
  onBroken?(): void
  /** The disk did not give the file back; nothing is known of what is in it. */
  onUnread?(error: unknown): void
}

/**
 * Never fails to open. A file that is not what it should be is kept aside as `….broken`, and each setting that can be
 * is used. One that the disk does not give back now stays where it is: the defaults stand in, in memory only.
 */
export async function openSettings(options: SettingsStoreOptions): Promise<SettingsStore> {
  const { file, onChange, onBroken, onUnread } = options
  let unread = false
  let current = await read().catch((error: unknown) => {
    unread = true
    onUnread?.(error)
    return defaultSettings
  })
  let last: Promise<unknown> = Promise.resolve()

  async function read(): Promise<Settings> {
    const text = await readFile(file, 'utf8').catch((error: unknown) => {
      if (isMissing(error)) return null
      throw asDiskError(error)
    })
    if (text === null) return defaultSettings
    const { value, sound } = parseSettings(text)
    if (!sound) {
      onBroken?.()
      // Where it cannot be kept aside it stays; the settings in use do not depend on it.
      await setAside(file).catch(() => {})
    }
    return value
  }

  return {
    get: () => current,
    set(changes) {
      const turn = last.then(async () => {
        // Written now, the defaults would take the place of settings nobody has seen. Refused while it cannot be read.
        if (unread) current = await read()
        unread = false
        const defined = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
        const next = settings.parse({ ...current, ...defined })
        await replaceFile(file, `${JSON.stringify({ ...(await laterFields(file)), ...next }, null, 2)}\n`)
        current = next
        onChange?.(next)
        return next
      })
      last = turn.catch(() => {})
      return turn
    },
  }
}

/** Moves the file to the first free name of `….broken`, `….broken-2` and so on: an earlier one is somebody's too. */
async function setAside(file: string): Promise<void> {
  for (let n = 1; ; n += 1) {
    try {
      await copyFile(file, n === 1 ? `${file}.broken` : `${file}.broken-${n}`, constants.COPYFILE_EXCL)
      return await rm(file)
    } catch (error) {
      if (errnoOf(error) !== 'EEXIST') throw error
    }
  }
}

/** Fields in the file that only a later version knows: they stay as they are. */
async function laterFields(file: string): Promise<Record<string, unknown>> {
  try {
    const fields = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>
    return Object.fromEntries(Object.entries(fields).filter(([name]) => !(name in settings.shape)))
  } catch {
    return {}
  }
}

/** Field by field, so that one bad value costs one setting. Fields of a later version are no damage. */
function parseSettings(text: string): { value: Settings; sound: boolean } {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    return { value: defaultSettings, sound: false }
  }
  if (typeof raw !== 'object' || raw === null) return { value: defaultSettings, sound: false }
  const fields = raw as Record<string, unknown>
  const kept: Record<string, unknown> = { ...defaultSettings }
  let sound = true
  for (const [name, schema] of Object.entries(settings.shape)) {
    if (!(name in fields)) continue
    const parsed = schema.safeParse(fields[name])
    if (parsed.success) kept[name] = parsed.data
    else sound = false
  }
  return { value: settings.parse(kept), sound }
}
