import { lstatSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { defaultSettings, openSettings } from '../../../../src/main/settings/settings-store'
import { filesBelow, freshFolder } from '../support'

function settingsFile(text?: string): { dir: string; file: string } {
  const dir = freshFolder()
  const file = path.join(dir, 'settings.json')
  if (text !== undefined) writeFileSync(file, text)
  return { dir, file }
}

describe('settings', () => {
  it('begin with defaults and write nothing until something changes', async () => {
    const { dir, file } = settingsFile()
    expect((await openSettings({ file })).get()).toEqual(defaultSettings)
    expect(filesBelow(dir)).toEqual([])
  })

  it('keep every one of many changes made at once', async () => {
    const { dir, file } = settingsFile()
    const store = await openSettings({ file })
    await Promise.all([
      store.set({ theme: 'dark' }),
      store.set({ language: 'es' }),
      store.set({ counselorName: 'M. Okafor' }),
      store.set({}),
    ])
    const again = (await openSettings({ file })).get()
    expect(again).toEqual({ ...defaultSettings, theme: 'dark', language: 'es', counselorName: 'M. Okafor' })
    expect(filesBelow(dir)).toEqual(['settings.json'])
  })

  it.each(['', '{', 'null', '7', '[]'.repeat(3), 'ÿþ'])(
    'that read %j give the defaults, and the file is kept aside',
    async (text) => {
      const { dir, file } = settingsFile(text)
      let broken = 0
      const store = await openSettings({ file, onBroken: () => (broken += 1) })
      expect(store.get()).toEqual(defaultSettings)
      expect([broken, filesBelow(dir), readFileSync(`${file}.broken`, 'utf8')]).toEqual([
        1,
        ['settings.json.broken'],
        text,
      ])
      expect(await store.set({ paper: 'a4' })).toMatchObject({ paper: 'a4' })
    },
  )

  it('lose only the value that is wrong', async () => {
    const { file } = settingsFile(JSON.stringify({ theme: 'dark', lockAfterMinutes: 'never', paper: 'a4' }))
    expect((await openSettings({ file })).get()).toEqual({ ...defaultSettings, theme: 'dark', paper: 'a4' })
  })

  it('of a later version are no damage', async () => {
    const { dir, file } = settingsFile(JSON.stringify({ theme: 'dark', sounds: true }))
    expect((await openSettings({ file })).get()).toEqual({ ...defaultSettings, theme: 'dark' })
    expect(filesBelow(dir)).toEqual(['settings.json'])
  })

  it('never take the place of a broken file that was kept before', async () => {
    const { dir, file } = settingsFile('{ first')
    for (const text of ['{ second', '{ third']) {
      await openSettings({ file })
      writeFileSync(file, text)
    }
    await openSettings({ file })
    expect(filesBelow(dir)).toEqual(['settings.json.broken', 'settings.json.broken-2', 'settings.json.broken-3'])
    const kept = ['', '-2', '-3'].map((ending) => readFileSync(`${file}.broken${ending}`, 'utf8'))
    expect(kept).toEqual(['{ first', '{ second', '{ third'])
  })

  if (process.platform !== 'win32')
    it('that the disk does not give back stay as they are, and are had again once it does', async () => {
      const { dir, file } = settingsFile(JSON.stringify({ theme: 'dark', paper: 'a4' }))
      // A link to itself is the one file that nobody can open, whoever runs the test.
      const away = path.join(dir, 'away')
      renameSync(file, away)
      symlinkSync(file, file)
      const heard: unknown[] = []
      const store = await openSettings({
        file,
        onUnread: () => heard.push('unread'),
        onBroken: () => heard.push('broken'),
      })
      expect([store.get(), heard]).toEqual([defaultSettings, ['unread']])
      await expect(store.set({ language: 'es' })).rejects.toMatchObject({ code: 'io' })
      expect([readdirSync(dir), lstatSync(file).isSymbolicLink()]).toEqual([['away', 'settings.json'], true])
      rmSync(file)
      renameSync(away, file)
      expect(await store.set({ language: 'es' })).toEqual({
        ...defaultSettings,
        theme: 'dark',
        paper: 'a4',
        language: 'es',
      })
      expect((await openSettings({ file })).get()).toMatchObject({ theme: 'dark', language: 'es' })
      expect(filesBelow(dir)).toEqual(['settings.json'])
    })

  it('stay as they were when they cannot be written', async () => {
    const file = path.join(freshFolder(), 'gone', 'settings.json')
    const changes: unknown[] = []
    const store = await openSettings({ file, onChange: (settings) => changes.push(settings) })
    await expect(store.set({ theme: 'dark' })).rejects.toMatchObject({ code: 'folder-gone' })
    expect([store.get(), changes]).toEqual([defaultSettings, []])
  })
})
