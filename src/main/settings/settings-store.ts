import { rename } from 'node:fs/promises'
import { settings, type Settings } from '../../shared/ipc/contract'
import { replaceFile } from '../../node/files/replace-file'
import { readText } from '../vault/document-file'

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
}

/** Never fails to open: what cannot be read is kept aside as `….broken`, and each setting that can be is used. */
export async function openSettings({ file, onChange, onBroken }: SettingsStoreOptions): Promise<SettingsStore> {
  let current = await read()
  let last: Promise<unknown> = Promise.resolve()

  async function read(): Promise<Settings> {
    const text = await readText(file).catch(() => '')
    if (text === null) return defaultSettings
    const { value, sound } = parseSettings(text)
    if (!sound) {
      onBroken?.()
      await rename(file, `${file}.broken`).catch(() => {})
    }
    return value
  }

  return {
    get: () => current,
    set(changes) {
      const turn = last.then(async () => {
        const defined = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
        const next = settings.parse({ ...current, ...defined })
        await replaceFile(file, `${JSON.stringify(next, null, 2)}\n`)
        current = next
        onChange?.(next)
        return next
      })
      last = turn.catch(() => {})
      return turn
    },
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
