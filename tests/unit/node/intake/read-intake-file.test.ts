import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readIntakeFile } from '../../../../src/node/intake/read-intake-file'
import { freshFolder, intakeOf } from '../../main/support'

const rosa = intakeOf('Begoña', 'Größe', '名前')
const text = JSON.stringify(rosa)

function fileOf(bytes: string | Uint8Array): string {
  const file = path.join(freshFolder(), 'intake.json')
  writeFileSync(file, bytes)
  return file
}
const refused = (reason: string) => ({ ok: false, problems: [{ path: '', reason }] })

describe('an intake file', () => {
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a byte-order mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 from Notepad', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 the other way round', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
  ])('is read as %s, every letter as it was', async (_name, bytes) => {
    expect(await readIntakeFile(fileOf(bytes))).toEqual({ ok: true, intake: rosa, notices: [] })
  })

  it.each([
    ['is not UTF-8 text', Buffer.from(text, 'latin1')],
    ['is not UTF-16 text', Buffer.from(`\uFEFF${text}`, 'utf16le').subarray(0, -1)],
    ['is too large to be an intake file', Buffer.alloc(4_000_001, ' ')],
  ])('%s: refused, not garbled', async (reason, bytes) => {
    expect(await readIntakeFile(fileOf(bytes))).toEqual(refused(reason))
  })

  it('that is none is refused: nothing there, a folder', async () => {
    const dir = freshFolder()
    mkdirSync(path.join(dir, 'folder'))
    expect(await readIntakeFile(path.join(dir, 'gone.json'))).toEqual(refused('does not exist'))
    expect(await readIntakeFile(path.join(dir, 'folder'))).toEqual(refused('is not a file'))
  })

  if (process.platform !== 'win32') {
    it('that is a pipe or a device is refused at once, behind a link too', { timeout: 5000 }, async () => {
      const dir = freshFolder()
      const [pipe, link] = [path.join(dir, 'pipe'), path.join(dir, 'link')]
      execFileSync('mkfifo', [pipe])
      symlinkSync(pipe, link)
      for (const file of [pipe, link, '/dev/zero']) expect(await readIntakeFile(file)).toEqual(refused('is not a file'))
    })
    it('is read through a link', async () => {
      const link = path.join(freshFolder(), 'link.json')
      symlinkSync(fileOf(text), link)
      expect(await readIntakeFile(link)).toMatchObject({ ok: true })
    })
  }
  if (process.platform === 'linux')
    it('whose size is said to be nothing is still not read without end', async () => {
      expect(await readIntakeFile('/proc/self/status')).toMatchObject({ ok: false })
    })
})
