import { execFile } from 'node:child_process'
import { link, mkdir, readFile, readdir, stat, symlink } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { casepath, folderWith, samples } from './support'

const rosa = await readFile(path.join(samples, 'rosa-delgado.json'))

describe('where a plan is written', () => {
  it.each([
    ['its name', 'rosa.json', []],
    ['another spelling of its path', './sub/../rosa.json', []],
    ['a hard link', 'hard.json', []],
    ['a link', 'soft.json', []],
    ['itself, beside a good target', 'rosa.json', ['--ics', 'p.ics']],
  ])('is never the intake itself: %s', async (_name, target, more) => {
    const cwd = await folderWith({ 'rosa.json': rosa })
    await mkdir(path.join(cwd, 'sub'))
    await link(path.join(cwd, 'rosa.json'), path.join(cwd, 'hard.json'))
    await symlink('rosa.json', path.join(cwd, 'soft.json'))
    const before = await readdir(cwd)
    const { code, text, errors } = await casepath(['plan', 'rosa.json', ...more, '--csv', target], { cwd })
    expect([code, text]).toEqual([2, ''])
    expect(errors).toEqual([`--csv: ${target} is a file this command reads; name another file`])
    expect(await readFile(path.join(cwd, 'rosa.json'))).toEqual(rosa)
    expect(await readdir(cwd)).toEqual(before)
  })

  it.each(['plan', 'document', 'batch'])('is nothing that %s reads besides, even with --overwrite', async (command) => {
    // Under the name of the paper itself, which is the only one that a batch writes to.
    const word = 'Career plan - 2026-11-22.pdf'
    const cwd = await folderWith({ 'rosa.json': rosa, [word]: 'six copper kettles' })
    const names = { plan: ['rosa.json', '-o', word], document: ['summary', 'rosa.json', '-o', word] }
    const argv = command === 'batch' ? ['.', '-o', '.', '--merged'] : names[command as keyof typeof names]
    const ran = await casepath([command, ...argv, '--password-file', word, '--overwrite'], { cwd })
    expect([ran.code, ran.text]).toEqual([2, ''])
    expect(ran.errors).toEqual([`--out: ${word} is a file this command reads; name another file`])
    expect(await readFile(path.join(cwd, word), 'utf8')).toBe('six copper kettles')
  })

  it('is an earlier PDF, and another file only with --overwrite', async () => {
    const cwd = await folderWith({ 'rosa.json': rosa, 'p.pdf': '%PDF-1.7 the one before', notes: 'mine', empty: '' })
    const write = (...argv: string[]) => casepath(['plan', 'rosa.json', '--out', ...argv], { cwd })
    const { code, text, errors } = await write('notes')
    expect([code, text]).toEqual([2, ''])
    expect(errors).toEqual(['--out: notes is there already and is not a PDF; add --overwrite to replace it'])
    expect(await readFile(path.join(cwd, 'notes'), 'utf8')).toBe('mine')
    for (const argv of [['p.pdf'], ['empty'], ['notes', '--overwrite']]) {
      expect((await write(...argv)).code).toBe(0)
      expect((await readFile(path.join(cwd, argv[0]!))).length).toBeGreaterThan(10_000)
    }
  })

  it.each([
    ['p', 'p'],
    ['p', './P'],
    ['old', 'link'],
  ])('is not one file for two results: %s and %s', async (ics, csv) => {
    const cwd = await folderWith({ 'rosa.json': rosa, old: 'kept' })
    await symlink('old', path.join(cwd, 'link'))
    const { code, errors } = await casepath(['plan', 'rosa.json', '--ics', ics, '--csv', csv], { cwd })
    expect([code, errors]).toEqual([2, [`--csv and --ics: ${csv} cannot hold both; name two files`]])
    expect(await readdir(cwd)).toEqual(['link', 'old', 'rosa.json'])
    expect(await readFile(path.join(cwd, 'old'), 'utf8')).toBe('kept')
  })

  it.each([
    ['folder', 'EISDIR'],
    ['gone/p.csv', 'ENOENT'],
    ['rosa.json/p.csv', 'ENOTDIR'],
  ])('gets nothing at all when one of the targets cannot be written: %s', async (target, reason) => {
    const cwd = await folderWith({ 'rosa.json': rosa, 'p.ics': 'the one before' })
    await mkdir(path.join(cwd, 'folder'))
    const argv = ['plan', 'rosa.json', '--ics', 'p.ics', '--csv', target, '--out', '-']
    const { code, text, errors } = await casepath(argv, { cwd })
    expect([code, text, errors]).toEqual([2, '', [`--csv: ${target} cannot be written (${reason})`]])
    expect(await readFile(path.join(cwd, 'p.ics'), 'utf8')).toBe('the one before')
    expect(await readdir(cwd)).toEqual(['folder', 'p.ics', 'rosa.json'])
  })

  it('is replaced behind a link, and the link stays', async () => {
    const cwd = await folderWith({ 'rosa.json': rosa, 'real.csv': 'old' })
    await symlink('real.csv', path.join(cwd, 'link.csv'))
    expect((await casepath(['plan', 'rosa.json', '--csv', 'link.csv'], { cwd })).code).toBe(0)
    expect(await readFile(path.join(cwd, 'real.csv'), 'utf8')).not.toBe('old')
    expect(await readdir(cwd)).toEqual(['link.csv', 'real.csv', 'rosa.json'])
  })

  if (process.platform !== 'win32')
    it('stays a pipe when it is one: it is written to', async () => {
      const cwd = await folderWith({ 'rosa.json': rosa })
      const pipe = path.join(cwd, 'pipe')
      await promisify(execFile)('mkfifo', [pipe])
      const [through, { code }] = await Promise.all([
        promisify(execFile)('cat', [pipe]),
        casepath(['plan', 'rosa.json', '--csv', 'pipe'], { cwd }),
      ])
      expect([code, (await stat(pipe)).isFIFO()]).toEqual([0, true])
      expect((await casepath(['plan', 'rosa.json', '--csv', '-'], { cwd })).text).toBe(through.stdout)
    })
})
