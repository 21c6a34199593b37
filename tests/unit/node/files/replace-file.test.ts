import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { replaceFile } from '../../../../src/node/files/replace-file'
import { isTemporaryName, temporaryBeside } from '../../../../src/node/files/temporary-names'
import { filesBelow, freshFolder } from '../../main/support'

describe('replacing a file', () => {
  it('gives it the new content and leaves nothing beside it', async () => {
    const dir = freshFolder()
    const file = path.join(dir, 'a.json')
    for (const content of ['one', 'two', new Uint8Array([1, 2, 3])]) {
      await replaceFile(file, content)
      expect(readFileSync(file)).toEqual(Buffer.from(content as string))
      expect(filesBelow(dir)).toEqual(['a.json'])
    }
  })
  it('survives many writers at once: the file is always one of the contents, whole', async () => {
    const file = path.join(freshFolder(), 'a.json')
    const contents = Array.from({ length: 30 }, (_, n) => String(n).repeat(5000))
    await Promise.all(contents.map((content) => replaceFile(file, content)))
    expect(contents).toContain(readFileSync(file, 'utf8'))
    expect(filesBelow(path.dirname(file))).toEqual(['a.json'])
  })
  it('keeps the old content and no leftovers when it cannot be replaced', async () => {
    const dir = freshFolder()
    const occupied = path.join(dir, 'a.json')
    mkdirSync(occupied)
    writeFileSync(path.join(occupied, 'inside'), 'old')
    await expect(replaceFile(occupied, 'new')).rejects.toMatchObject({ name: 'AppError' })
    expect(filesBelow(dir)).toEqual(['a.json/inside'])
    await expect(replaceFile(path.join(dir, 'gone/a.json'), 'new')).rejects.toMatchObject({ code: 'folder-gone' })
    expect(existsSync(path.join(dir, 'gone'))).toBe(false)
  })
  it('lets nobody else read what it writes', async () => {
    const file = path.join(freshFolder(), 'a.json')
    await replaceFile(file, 'x')
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0)
    expect(statSync(file).isFile()).toBe(true)
  })
  it('uses names that are recognised later, each only once', () => {
    const names = Array.from({ length: 100 }, () => path.basename(temporaryBeside('/vault/students/x.json')))
    expect(new Set(names).size).toBe(100)
    expect(names.every(isTemporaryName)).toBe(true)
    for (const name of ['x.tmp', '.casepath-.tmp', 'x.json', '.casepath-notes.tmp.json'])
      expect(isTemporaryName(name)).toBe(false)
  })
})
