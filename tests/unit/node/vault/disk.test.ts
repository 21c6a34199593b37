import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { asDiskError } from '../../../../src/node/files/disk-errors'
import { AppError } from '../../../../src/shared/errors'
import { bundleChild } from '../../main/children/bundle'
import { emptyVault, filesBelow, freshFolder, intakeOf } from '../../main/support'

// What a POSIX system lets us take away from a process: room on the disk, and the right to write.
if (process.platform !== 'win32')
  describe('a disk that refuses', () => {
    let saver = ''
    beforeAll(async () => {
      saver = await bundleChild('saver')
    })

    it('is full: says so, keeps the last acknowledged save and leaves nothing half-written', async () => {
      const { dir, vaultId, key, open } = emptyVault()
      const first = await open()
      const { record } = await first.create(intakeOf('Ana', 'Test'))
      await first.close()
      // No file of this process may grow past the limit: the kernel answers in the middle of a write.
      const { stdout } = spawnSync(
        'sh',
        ['-c', 'ulimit -f 64; exec "$@"', 'sh', process.execPath, saver, dir, vaultId, key.toString('hex'), '900'],
        { encoding: 'utf8' },
      )
      const lines = stdout.trim().split('\n')
      expect(lines.at(-1)).toBe('error disk-full')
      const acknowledged = Number(lines.at(-2)?.split(' ')[0])
      expect(acknowledged).toBeGreaterThan(3)
      expect(filesBelow(dir).filter((file) => file.includes('.tmp'))).toEqual([])

      const vault = await open()
      expect(await vault.list()).toMatchObject({ students: [{ revision: acknowledged }], unreadable: [] })
      const { record: kept } = await vault.get(record.id)
      // With room again, work goes on.
      expect((await vault.save(acknowledged, kept)).revision).toBe(acknowledged + 1)
    })

    it('may not be written: the vault can still be read, and a save says so', async () => {
      const { dir, vaultId, key, open } = emptyVault()
      const first = await open()
      await first.create(intakeOf('Ana', 'Test'))
      await first.close()
      const asRoot = process.getuid?.() === 0
      const [readable, script] = [freshFolder(), freshFolder()]
      cpSync(dir, readable, { recursive: true })
      cpSync(saver, path.join(script, 'saver.mjs'))
      for (const file of filesBelow(readable)) chmodSync(path.join(readable, file), 0o444)
      for (const folder of [path.join(readable, 'students'), readable, script]) chmodSync(folder, 0o555)
      const nobody = '65534'
      const { stdout } = spawnSync(
        process.execPath,
        [path.join(script, 'saver.mjs'), readable, vaultId, key.toString('hex'), '0', asRoot ? nobody : ''],
        { encoding: 'utf8' },
      )
      expect(stdout.trim().split('\n')).toEqual(['open 1 0 0', 'error not-writable'])
      expect(readdirSync(path.join(readable, 'students'))).toHaveLength(1)
      for (const folder of [readable, path.join(readable, 'students'), script]) chmodSync(folder, 0o755)
    })
  })

describe('what the system says', () => {
  it.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EFBIG', 'disk-full'],
    ['EACCES', 'not-writable'],
    ['EROFS', 'not-writable'],
    ['ENOENT', 'folder-gone'],
    ['EIO', 'io'],
    ['EBUSY', 'io'],
  ])('%s becomes %s, without the path', (errno, code) => {
    const error = asDiskError(Object.assign(new Error(`${errno}: no, open '/home/maria/vault'`), { code: errno }))
    expect(error).toMatchObject({ code, details: { errno } })
    expect(error.message).not.toContain('maria')
  })
  it('keeps an error that says more', () => {
    const error = new AppError('conflict', 'seen')
    expect(asDiskError(error)).toBe(error)
  })
})
