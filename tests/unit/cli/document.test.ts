import { chmod, readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { isMadeHere } from '../../../src/cli/commands/document'
import { documentIds, factsOf } from '../../../src/core/documents/kinds'
import { readPdf } from '../../fixtures/documents/read-pdf'
import { casepath, folderWith, samples } from './support'

const rosa = await readFile(path.join(samples, 'rosa-delgado.json'))
const eli = await readFile(path.join(samples, 'eli-sutton.json'))
const here = documentIds.filter(isMadeHere)

describe('casepath document', () => {
  it.each(here)('makes %s as a PDF that another program reads, and nothing else', async (kind) => {
    const cwd = await folderWith({ 'rosa.json': rosa })
    const about = factsOf(kind).needs === 'nothing' ? [] : ['rosa.json']
    const form = kind === 'state-form' ? ['--form', 'az-ecap'] : []
    const { code, text, errors } = await casepath(['document', kind, ...about, ...form, '--out', 'paper.pdf'], { cwd })
    expect([code, text, errors]).toEqual([0, '', ['Written to paper.pdf']])
    const { pages, info } = await readPdf(await readFile(path.join(cwd, 'paper.pdf')))
    expect(pages[0]!.words.length).toBeGreaterThan(50)
    expect(info['Title']).not.toBe('')
    expect((await readdir(cwd)).toSorted()).toEqual(['paper.pdf', 'rosa.json'])
  })

  it('writes a PDF that opens with the password of a file alone', async () => {
    const cwd = await folderWith({ 'rosa.json': rosa, 'word.txt': 'six copper kettles\n' })
    for (const command of [
      ['document', 'summary', 'rosa.json'],
      ['plan', 'rosa.json'],
    ]) {
      const { bytes } = await casepath([...command, '--out', '-', '--password-file', 'word.txt'], { cwd })
      await expect(PDFDocument.load(bytes)).rejects.toThrow(/encrypted/)
      expect((await PDFDocument.load(bytes, { password: 'six copper kettles' })).getPageCount()).toBeGreaterThan(0)
    }
  })

  it('sets large print larger and on more pages', async () => {
    const cwd = await folderWith({ 'rosa.json': rosa })
    const pagesOf = async (command: readonly string[], more: readonly string[]) =>
      (await readPdf((await casepath([...command, '--out', '-', ...more], { cwd })).bytes)).pages.length
    for (const command of [
      ['document', 'match-report', 'rosa.json'],
      ['plan', 'rosa.json'],
    ])
      expect(await pagesOf(command, ['--large-print'])).toBeGreaterThan(await pagesOf(command, []))
  })

  it('prints who stands behind a paper and how to reach them, and refuses what no line takes', async () => {
    const cwd = await folderWith({ 'rosa.json': rosa })
    const office = ['--counselor', 'Ms. Okafor', '--school', 'Lincoln High', '--phone', '555-0142']
    for (const command of [
      ['document', 'reminder', 'rosa.json'],
      ['plan', 'rosa.json'],
    ]) {
      const { pages } = await readPdf((await casepath([...command, '--out', '-', ...office], { cwd })).bytes)
      for (const words of ['Ms. Okafor', 'Lincoln High', '555-0142']) expect(pages[0]!.words).toContain(words)
      expect(await casepath([...command, '--out', '-', '--phone', '5'.repeat(61)], { cwd })).toMatchObject({
        code: 2,
        errors: ['--phone: longer than a line on paper'],
      })
    }
  })

  it('binds several students in one binder, each on a page of their own', async () => {
    const cwd = await folderWith({ 'rosa.json': rosa, 'eli.json': eli })
    const { code, bytes } = await casepath(['document', 'year-binder', 'rosa.json', 'eli.json', '--out', '-'], { cwd })
    const { pages } = await readPdf(bytes)
    expect([code, pages.length]).toEqual([0, 3])
    expect(pages[0]!.words).toMatch(/Delgado, Rosa.+Sutton, Eli/)
    expect(pages[1]!.words).toContain('Rosa Delgado')
    expect(pages[2]!.words).toContain('Eli Sutton')
  })

  it('replaces no file unless it is told to', async () => {
    const cwd = await folderWith({ 'rosa.json': rosa, 'old.pdf': 'kept' })
    const argv = ['document', 'summary', 'rosa.json', '--out', 'old.pdf']
    expect(await casepath(argv, { cwd })).toMatchObject({
      code: 2,
      text: '',
      errors: ['--out: old.pdf is there already; add --overwrite to replace it'],
    })
    expect(await readFile(path.join(cwd, 'old.pdf'), 'utf8')).toBe('kept')
    expect((await casepath([...argv, '--overwrite'], { cwd })).code).toBe(0)
    expect(await readFile(path.join(cwd, 'old.pdf'), 'latin1')).toMatch(/^%PDF-/)
  })

  it.each([
    ['a kind there is not', ['poster', 'rosa.json'], /document: poster is not one of career-plan/],
    ['a kind that only the vault can fill', ['destruction-list'], /destruction-list is not one of/],
    ['no student', ['summary'], /exactly one intake file/],
    ['a file that is not there', ['summary', 'gone.json'], /gone\.json/],
    ['a file that is no intake', ['summary', 'bad.json'], /bad\.json/],
    ['paper there is not', ['summary', 'rosa.json', '--paper', 'a3'], /--paper: a3 is not one of letter, a4/],
    ['a specialty there is not', ['career-plan', 'rosa.json', '--specialty', 'x'], /specialty/],
    ['a folder that is not there', ['summary', 'rosa.json', '--out', 'gone/p.pdf'], /cannot be written \(ENOENT\)/],
  ])('refuses %s, says so and writes nothing', async (_, argv, said) => {
    const cwd = await folderWith({ 'rosa.json': rosa, 'bad.json': '{' })
    const target = argv.includes('--out') ? [] : ['--out', 'p.pdf']
    const { code, text, errors } = await casepath(['document', ...argv, ...target], { cwd })
    expect([code, text]).toEqual([2, ''])
    expect(errors.join('\n')).toMatch(said)
    expect((await readdir(cwd)).toSorted()).toEqual(['bad.json', 'rosa.json'])
  })

  // Root may write anywhere; a file system that is full refuses everybody.
  if (process.platform === 'linux')
    it('leaves no part of a file where the disk is full or may not be written', async () => {
      const cwd = await folderWith({ 'rosa.json': rosa })
      const full = await casepath(['document', 'summary', 'rosa.json', '--out', '/dev/full'], { cwd })
      expect([full.code, full.text]).toEqual([2, ''])
      expect(full.errors.join()).toContain('--out: /dev/full cannot be written (ENOSPC)')
      if (process.getuid?.() === 0) return
      await chmod(cwd, 0o555)
      const closed = await casepath(['document', 'summary', 'rosa.json', '--out', 'p.pdf'], { cwd })
      await chmod(cwd, 0o755)
      expect([closed.code, await readdir(cwd)]).toEqual([2, ['rosa.json']])
    })
})
