import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createFolderTarget } from '../../../../src/node/batch/folder-target'
import { checkSum, journalName } from '../../../../src/node/batch/journal'
import { runBatch, type BatchItem, type BatchProgress } from '../../../../src/node/batch/run-batch'
import { opensWith, protect } from '../../../../src/node/print/protect'
import { AppError } from '../../../../src/shared/errors'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'batch-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

let rendered: string[] = []
beforeEach(() => {
  rendered = []
})
const item = (name: string, content = name): BatchItem => ({
  label: name,
  fileName: `${name}.pdf`,
  input: checkSum(content),
  render: async () => {
    rendered.push(name)
    return { pdf: Buffer.from(`paper of ${content}`), pages: 3 }
  },
})
async function run(
  items: readonly BatchItem[],
  options: { overwrite?: boolean; signal?: AbortSignal; onProgress?: (progress: BatchProgress) => void } = {},
) {
  let clock = 0
  const { overwrite = false, ...rest } = options
  const target = await createFolderTarget(items, { folder, overwrite })
  return runBatch({ items, target, workers: 2, now: () => (clock += 10), ...rest })
}
const files = async () => (await readdir(folder)).filter((name) => name !== journalName).toSorted()
const read = (name: string) => readFile(path.join(folder, name), 'utf8')

describe('a batch into a folder', () => {
  it('makes one file each and says where it stands', async () => {
    const seen: BatchProgress[] = []
    const report = await run([item('a'), item('b'), item('c')], { onProgress: (progress) => seen.push(progress) })
    expect(report.end).toBe('done')
    expect(report.outcomes.map(({ result }) => result)).toEqual(['made', 'made', 'made'])
    expect(await files()).toEqual(['a.pdf', 'b.pdf', 'c.pdf'])
    expect(seen.map(({ done }) => done)).toEqual([1, 2, 3])
    expect(seen.at(-1)?.restMs).toBe(0)
  })

  it('never writes over a file that somebody else put there', async () => {
    await writeFile(path.join(folder, 'b.pdf'), 'signed by hand and scanned')
    const report = await run([item('a'), item('b')])
    expect(report.outcomes[1]).toEqual({ result: 'exists', label: 'b', file: 'b.pdf' })
    expect(await read('b.pdf')).toBe('signed by hand and scanned')
    await run([item('a'), item('b')], { overwrite: true })
    expect(await read('b.pdf')).toBe('paper of b')
  })

  it('knows its own paper again only under the password that was asked for', async () => {
    const document = await PDFDocument.create()
    document.addPage()
    const pdf = await document.save()
    const underPassword = async (password: string, overwrite = false) => {
      const paper = { ...item('a'), render: async () => ({ pdf: await protect(pdf, password), pages: 1 }) }
      const target = await createFolderTarget([paper], { folder, overwrite, password })
      const { outcomes } = await runBatch({ items: [paper], target, workers: 1, now: () => 0 })
      return outcomes[0]?.result
    }
    expect(await underPassword('four')).toBe('made')
    expect(await underPassword('four')).toBe('unchanged')
    expect(await underPassword('five')).toBe('exists')
    expect(await underPassword('five', true)).toBe('made')
    expect(await opensWith(await readFile(path.join(folder, 'a.pdf')), 'five')).toBe(true)
    expect(await read(journalName)).not.toMatch(/four|five/)
  })

  it('does not write over one that appears while the paper is made', async () => {
    const slow = {
      ...item('a'),
      render: async () => {
        await writeFile(path.join(folder, 'a.pdf'), 'theirs')
        return { pdf: Buffer.from('ours'), pages: 1 }
      },
    }
    expect((await run([slow])).outcomes[0]?.result).toBe('exists')
    expect(await read('a.pdf')).toBe('theirs')
    expect(await files()).toEqual(['a.pdf'])
  })

  it('makes again only what is not there as it was made', async () => {
    await run([item('a'), item('b'), item('c')])
    await writeFile(path.join(folder, 'b.pdf'), 'changed by hand')
    await rm(path.join(folder, 'c.pdf'))
    rendered = []
    const report = await run([item('a'), item('b'), item('c')])
    expect(report.outcomes.map(({ result }) => result)).toEqual(['unchanged', 'exists', 'made'])
    expect(rendered).toEqual(['c'])
    rendered = []
    // Other answers make another paper: the old file is not passed off as it.
    const again = await run([item('a', 'a with new answers')])
    expect(again.outcomes[0]?.result).toBe('exists')
  })

  it('takes a journal whose last line was cut for what it says, and goes on behind it', async () => {
    await run([item('a')])
    await run([item('b')])
    const journal = path.join(folder, journalName)
    const text = await readFile(journal, 'utf8')
    await writeFile(journal, text.slice(0, -20))
    const after = await run([item('a'), item('b'), item('c')])
    expect(after.outcomes.map(({ result }) => result)).toEqual(['unchanged', 'exists', 'made'])
    const last = await run([item('a'), item('c')])
    expect(last.outcomes.map(({ result }) => result)).toEqual(['unchanged', 'unchanged'])
  })

  it('keeps a journal that names nobody and forgets what is gone', async () => {
    const journal = path.join(folder, journalName)
    const lines = async () => (await readFile(journal, 'utf8')).trimEnd().split('\n')
    await run([item('Delgado Rosa'), item('b')])
    expect(await lines()).toHaveLength(2)
    expect((await lines()).join()).not.toContain('Rosa')
    for (const answers of ['one', 'two', 'three']) await run([item('Delgado Rosa', answers)], { overwrite: true })
    expect(await lines()).toHaveLength(2)
    await rm(path.join(folder, 'Delgado Rosa.pdf'))
    // What another batch made stands there as it was, and is known again.
    expect((await run([item('c')])).outcomes[0]?.result).toBe('made')
    expect(await lines()).toHaveLength(2)
    expect((await run([item('b')])).outcomes[0]?.result).toBe('unchanged')
  })

  it('understands a journal with names, as earlier versions wrote it, and takes them out', async () => {
    const file = 'Delgado Rosa.pdf'
    await writeFile(path.join(folder, file), 'paper')
    const line = { file, input: checkSum('Delgado Rosa'), output: checkSum('paper'), pages: 3 }
    await writeFile(path.join(folder, journalName), `${JSON.stringify(line)}\n`)
    expect((await run([item('Delgado Rosa')])).outcomes[0]?.result).toBe('unchanged')
    expect(await read(journalName)).not.toContain('Rosa')
  })

  it('skips a paper that cannot be made, with the reason, and goes on', async () => {
    const broken = { ...item('b'), render: () => Promise.reject(new AppError('pdf-failed', 'no')) }
    const report = await run([item('a'), broken, item('c')])
    expect(report.end).toBe('done')
    expect(report.outcomes[1]).toEqual({ result: 'skipped', label: 'b', reason: 'pdf-failed' })
    expect(await files()).toEqual(['a.pdf', 'c.pdf'])
  })

  it('stops at what would meet every other paper, and keeps what is whole', async () => {
    const items = Array.from({ length: 20 }, (_, i) => item(`s${i}`))
    const full = { ...items[5]!, render: () => Promise.reject(new AppError('disk-full', 'full')) }
    const report = await run(items.with(5, full))
    expect(report.end).toBe('stopped')
    expect(report.error?.code).toBe('disk-full')
    expect(report.outcomes.length).toBeLessThan(10)
    for (const name of await files()) expect(await read(name)).toMatch(/^paper of /)
  })

  it('stops when it is cancelled, and the same call goes on from there', async () => {
    const cancel = new AbortController()
    const items = Array.from({ length: 30 }, (_, i) => item(`s${i}`))
    const first = await run(items, {
      signal: cancel.signal,
      onProgress: ({ done }) => {
        if (done === 7) cancel.abort()
      },
    })
    expect(first.end).toBe('cancelled')
    const there = await files()
    expect(there.length).toBeGreaterThanOrEqual(7)
    expect(there.length).toBeLessThan(12)
    rendered = []
    const second = await run(items)
    expect(second.end).toBe('done')
    expect(rendered).toHaveLength(30 - there.length)
    expect(await files()).toHaveLength(30)
  })

  it('begins no paper that was cancelled while it was looked for', async () => {
    const cancel = new AbortController()
    const items = [item('a')]
    const target = await createFolderTarget(items, { folder, overwrite: false })
    const standing = async (at: number) => {
      const found = await target.standing(at)
      cancel.abort()
      return found
    }
    await runBatch({ items, target: { ...target, standing }, workers: 1, now: () => 0, signal: cancel.signal })
    expect(rendered).toEqual([])
  })

  it('stops when the folder goes away', async () => {
    const inner = path.join(folder, 'inner')
    await mkdir(inner)
    const items = [item('a'), item('b')]
    const target = await createFolderTarget(items, { folder: inner, overwrite: false })
    await rm(inner, { recursive: true })
    const report = await runBatch({ items, target, workers: 1, now: () => 0 })
    expect(report.end).toBe('stopped')
    expect(report.error?.code).toBe('folder-gone')
  })
})
