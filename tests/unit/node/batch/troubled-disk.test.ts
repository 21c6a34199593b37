import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { journalName } from '../../../../src/node/batch/journal'
import { isTemporaryName } from '../../../../src/node/files/temporary-names'
import { bundleChild } from '../../main/children/bundle'
import { freshFolder } from '../../main/support'

interface Said {
  readonly end: string
  readonly error: string | null
  readonly outcomes: readonly { readonly result: string; readonly reason?: string }[]
}
const files = (folder: string) => readdirSync(folder).filter((name) => name !== journalName)
const large = 400_000
const small = 4000

if (process.platform !== 'win32')
  describe('a batch on a disk that refuses', () => {
    let batcher = ''
    beforeAll(async () => {
      batcher = await bundleChild('batcher')
    })
    const command = (folder: string, way: string, ...sizes: number[]) => [batcher, folder, way, ...sizes.map(String)]
    const run = (program: string, args: readonly string[]): Said =>
      JSON.parse(spawnSync(program, args, { encoding: 'utf8' }).stdout) as Said
    /** No file of that process may grow past the limit: the kernel answers in the middle of a write. */
    const limited = (...args: string[]) => run('sh', ['-c', 'ulimit -f 64; exec "$@"', 'sh', process.execPath, ...args])

    it('is full in the middle: what is there is whole, nothing else is, and the same call goes on', () => {
      const folder = freshFolder()
      const full = limited(...command(folder, 'files', small, small, large, small))
      expect(full).toMatchObject({
        end: 'stopped',
        error: 'disk-full',
        outcomes: [{ result: 'made' }, { result: 'made' }],
      })
      expect(files(folder)).toEqual(['0.pdf', '1.pdf'])
      for (const name of files(folder)) expect(readFileSync(path.join(folder, name))).toHaveLength(small)
      const after = run(process.execPath, command(folder, 'files', small, small, large, small))
      expect(after.outcomes.map(({ result }) => result)).toEqual(['unchanged', 'unchanged', 'made', 'made'])
    })

    it('leaves the old file as it was when one file for all does not fit', () => {
      const folder = freshFolder()
      writeFileSync(path.join(folder, 'all.pdf'), 'last year')
      const full = limited(...command(folder, 'one', small, large))
      expect(full).toMatchObject({ end: 'stopped', error: 'disk-full' })
      expect(files(folder)).toEqual(['all.pdf'])
      expect(readFileSync(path.join(folder, 'all.pdf'), 'utf8')).toBe('last year')
    })

    it('a folder in the place of a file is left alone, and the rest goes on', () => {
      const folder = freshFolder()
      mkdirSync(path.join(folder, '0.pdf'))
      const { end, outcomes } = run(process.execPath, command(folder, 'over', small, small))
      expect([end, outcomes.map(({ result }) => result)]).toEqual(['done', ['exists', 'made']])
      expect(files(folder)).toEqual(['0.pdf', '1.pdf'])
    })

    // A file that something else is bound to can be replaced by nobody, as one that is open on Windows cannot.
    const mounting = ['-rm', 'sh', '-c', 'mount --bind "$1" "$2" && shift 2 && exec "$@"', 'sh']
    const [held, other] = [path.join(freshFolder(), 'a'), path.join(freshFolder(), 'b')]
    writeFileSync(held, '')
    writeFileSync(other, '')
    const canBind = spawnSync('unshare', [...mounting, other, held, 'true']).status === 0
    if (!canBind) console.warn('No file can be bound to another here: a held file is left out')
    if (canBind)
      it('a file that is held by another program is skipped with the reason, and the rest goes on', () => {
        const folder = freshFolder()
        const file = path.join(folder, '1.pdf')
        writeFileSync(file, 'open elsewhere')
        const { end, outcomes } = run('unshare', [
          ...mounting,
          other,
          file,
          process.execPath,
          ...command(folder, 'over', small, small, small),
        ])
        expect(end).toBe('done')
        expect(outcomes.map(({ result, reason }) => [result, reason])).toEqual([
          ['made', undefined],
          ['skipped', 'file-in-use'],
          ['made', undefined],
        ])
        expect(files(folder)).toEqual(['0.pdf', '1.pdf', '2.pdf'])
        expect(readFileSync(file, 'utf8')).toBe('open elsewhere')
      })

    it('cleans away what a killed one left, and nothing else', async () => {
      const folder = freshFolder()
      const leftovers = () => files(folder).filter(isTemporaryName)
      const child = spawn(process.execPath, command(folder, 'files', 200_000_000), { stdio: 'ignore' })
      while (leftovers().length === 0 && child.exitCode === null) await wait(2)
      child.kill('SIGKILL')
      await once(child, 'close')
      expect(leftovers()).toHaveLength(1)
      const uuid = '6f1f0f9e-5a5e-4a67-9d84-2f1b7f7c0a11'
      const theirs = ['notes.tmp', `.casepath-${uuid}.tmp.docx`, `.casepath-0123abcd-77-${uuid}.tmp`]
      for (const name of theirs) writeFileSync(path.join(folder, name), 'theirs')
      // Of our name and old, but no file: what it leads to is somebody's.
      const link = `.casepath-${uuid}.tmp`
      symlinkSync(path.join(folder, 'notes.tmp'), path.join(folder, link))
      run(process.execPath, command(folder, 'files', small))
      expect(files(folder).toSorted()).toEqual([link, '0.pdf', ...theirs].toSorted())
      // Written on another computer, and nobody has come back to it for two days.
      const twoDaysAgo = Date.now() / 1000 - 2 * 86_400
      utimesSync(path.join(folder, theirs[2]!), twoDaysAgo, twoDaysAgo)
      run(process.execPath, command(folder, 'one', small))
      expect(files(folder).toSorted()).toEqual([link, '0.pdf', 'all.pdf', ...theirs.slice(0, 2)].toSorted())
    })
  })
