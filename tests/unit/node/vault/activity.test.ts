import { appendFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { activityLog } from '../../../../src/node/vault/activity/log'
import { holdKey } from '../../../../src/node/vault/data-key'
import { createFolderLock } from '../../../../src/node/vault/folder-lock'
import { verifyVault } from '../../../../src/node/vault/verify'
import { emptyVault, everythingOnDisk, intakeOf, type TestVault } from '../../main/support'

const student = '11111111-2222-4333-8444-555555555555'
const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 22, 9, minute))

/** A vault whose log has one line a minute, each about opening a student of its own; closed again. */
async function withLines(
  count: number,
): Promise<TestVault & { file: string; lines(): string[]; put(lines: readonly string[]): void }> {
  const made = emptyVault()
  let minute = 0
  const vault = await made.open({ now: () => at(minute), advisor: () => 'Ms. Whitfield', indexDelayMs: 0 })
  for (; minute < count; minute += 1)
    await vault.activity.note({ what: 'printed', student, about: 'career-plan', count: minute })
  await vault.close()
  const folder = path.join(made.dir, 'activity')
  const [name = ''] = readdirSync(folder)
  const file = path.join(folder, name)
  return {
    ...made,
    file,
    lines: () => readFileSync(file, 'utf8').split('\n').slice(0, -1),
    put: (lines) => writeFileSync(file, lines.map((line) => `${line}\n`).join('')),
  }
}

/** With two lines a file. What it says of the disk it forgets when it is opened again. */
function smallLog({ dir, vaultId, key }: TestVault, filesKept: number) {
  const context = { dir, vaultId, key: holdKey(Buffer.from(key)), lock: createFolderLock({ dir }) }
  return activityLog({
    context,
    now: () => at(0),
    advisor: () => '',
    heads: {},
    onHeads: () => {},
    linesAFile: 2,
    filesKept,
  })
}

async function reading({ open }: TestVault) {
  const vault = await open()
  try {
    return await vault.activity.read()
  } finally {
    await vault.close()
  }
}

describe('the activity log', () => {
  it('says who did what when, sealed, with no more of the student than the id', async () => {
    const made = emptyVault()
    const vault = await made.open({ now: () => at(0), advisor: () => 'Ms. Whitfield' })
    const { record } = await vault.create(intakeOf('Canarygiven', 'Canaryfamily', 'canary goals'))
    await vault.activity.note({ what: 'opened', student: record.id })
    await vault.activity.note({ what: 'exported', student: record.id, about: 'calendar' })
    const { entries, problems } = await vault.activity.read()
    expect(problems).toEqual([])
    expect(entries).toMatchObject([
      { what: 'opened', student: record.id, by: 'Ms. Whitfield', at: at(0).toISOString() },
      { what: 'exported', about: 'calendar' },
    ])
    expect(JSON.stringify(entries)).not.toMatch(/canary/i)
    await vault.close()
    expect(everythingOnDisk(path.join(made.dir, 'activity'))).not.toMatch(/Whitfield|exported|calendar/)
    await expect(vault.activity.note({ what: 'opened', student })).rejects.toMatchObject({ code: 'locked' })
  })

  it('takes opening one student again within ten minutes as one deed', async () => {
    const made = emptyVault()
    let minute = 0
    const vault = await made.open({ now: () => at(minute) })
    for (minute of [0, 3, 9, 11]) await vault.activity.note({ what: 'changed', student })
    for (minute of [11, 12]) await vault.activity.note({ what: 'printed', student, about: 'summary' })
    expect((await vault.activity.read()).entries.map(({ what }) => what)).toEqual([
      'changed',
      'changed',
      'printed',
      'printed',
    ])
    await vault.close()
  })

  it('names the line that was changed, and still reads all others', async () => {
    const made = await withLines(6)
    const lines = made.lines()
    made.put(
      lines.with(
        2,
        lines[2]!.replace(/"data":"(.)/, (_all, first) => `"data":"${first === 'A' ? 'B' : 'A'}`),
      ),
    )
    const { entries, problems } = await reading(made)
    expect(entries.map(({ count }) => count)).toEqual([0, 1, 3, 4, 5])
    expect(problems).toMatchObject([{ kind: 'changed', line: 3, count: 1 }])
  })

  it.each([
    ['taken out', (lines: string[]) => lines.toSpliced(1, 2), { kind: 'removed', line: 2, count: 2 }],
    ['taken out at the beginning', (lines: string[]) => lines.slice(1), { kind: 'removed', line: 1, count: 1 }],
    ['cut off at the end', (lines: string[]) => lines.slice(0, -2), { kind: 'behind', line: 5, count: 2 }],
    ['put twice', (lines: string[]) => lines.toSpliced(3, 0, lines[2]!), { kind: 'changed', line: 3, count: 1 }],
    [
      'put in from nowhere',
      (lines: string[]) => lines.toSpliced(3, 0, 'made up'),
      { kind: 'changed', line: 3, count: 1 },
    ],
  ])('shows lines that were %s', async (_name, change, problem) => {
    const made = await withLines(6)
    made.put(change(made.lines()))
    expect((await reading(made)).problems).toMatchObject([problem])
    const report = await verifyVault(made.dir, { header: { id: made.vaultId } as never, key: made.key })
    expect(report.log.problems).toMatchObject([problem])
  })

  it('keeps showing what was cut off, however much is added, and without the list of students too', async () => {
    const made = await withLines(6)
    made.put(made.lines().slice(0, -2))
    const vault = await made.open({ now: () => at(20) })
    await vault.activity.note({ what: 'printed', student })
    await vault.close()
    rmSync(path.join(made.dir, 'index.json'))
    expect((await reading(made)).problems).toMatchObject([{ kind: 'removed', line: 5, count: 2 }])
  })

  it('shows a file that is gone, or that belongs to another computer', async () => {
    const made = await withLines(3)
    const moved = path.join(path.dirname(made.file), 'abcdefabcdef-0001.log')
    renameSync(made.file, moved)
    const { entries, problems } = await reading(made)
    expect(entries).toEqual([])
    expect(problems).toMatchObject([{ kind: 'behind', line: 1, count: 3 }])
  })

  it('goes on after a write that was cut short at any byte, and calls it no change', async () => {
    const made = await withLines(3)
    const whole = readFileSync(made.file)
    const lastLine = whole.lastIndexOf('\n', whole.length - 2) + 1
    for (const cut of [lastLine + 1, lastLine + 100, whole.length - 2, whole.length - 1]) {
      const copy = emptyVault()
      mkdirSync(path.join(copy.dir, 'activity'))
      const open = (options = {}) => made.open({ dir: copy.dir, ...options })
      writeFileSync(path.join(copy.dir, 'activity', path.basename(made.file)), whole.subarray(0, cut))
      const vault = await open({ now: () => at(30) })
      await vault.activity.note({ what: 'printed', student, count: 30 })
      const { entries, problems, interrupted } = await vault.activity.read()
      const isWhole = cut === whole.length - 1
      expect(entries.map(({ count }) => count)).toEqual(isWhole ? [0, 1, 2, 30] : [0, 1, 30])
      expect({ problems, interrupted }).toEqual({ problems: [], interrupted: isWhole ? 0 : 1 })
      await vault.close()
    }
  })

  it('does not take a changed last line for one that was cut short', async () => {
    const made = await withLines(3)
    rmSync(path.join(made.dir, 'index.json'))
    made.put(made.lines().with(2, 'something else'))
    const vault = await made.open({ now: () => at(30) })
    await vault.activity.note({ what: 'printed', student })
    expect((await vault.activity.read()).problems).toMatchObject([{ kind: 'changed' }])
    await vault.close()
  })

  it('is written by two programs of one computer in turn', async () => {
    const made = emptyVault()
    const [one, two] = [await made.open(), await made.open()]
    await Promise.all(
      Array.from({ length: 20 }, (_, count) =>
        (count % 2 ? one : two).activity.note({ what: 'printed', student, count }),
      ),
    )
    const { entries, problems } = await one.activity.read()
    expect(entries).toHaveLength(20)
    expect(problems).toEqual([])
    await Promise.all([one.close(), two.close()])
  })

  it('reads a version that a sync program set aside, once', async () => {
    const made = await withLines(3)
    const copy = made.file.replace('.log', '.sync-conflict-20261122-101500-ABCDEFG.log')
    writeFileSync(copy, readFileSync(made.file))
    const vault = await made.open({ now: () => at(30) })
    await vault.activity.note({ what: 'exported', student })
    const { entries, problems } = await vault.activity.read()
    expect(entries).toHaveLength(4)
    expect(problems).toEqual([])
    await vault.close()
    appendFileSync(copy, 'damaged\n')
    expect((await reading(made)).interrupted).toBe(1)
  })

  it('goes on in the next file after a cut in the last line of a full one, and calls it no change', async () => {
    const made = emptyVault()
    const folder = path.join(made.dir, 'activity')
    const log = smallLog(made, 50)
    for (const count of [1, 2]) await log.note({ what: 'printed', student, count })
    const file = path.join(folder, readdirSync(folder)[0]!)
    writeFileSync(file, readFileSync(file).subarray(0, -40))
    const again = smallLog(made, 50)
    await again.note({ what: 'printed', student, count: 3 })
    expect(readdirSync(folder)).toHaveLength(2)
    const { entries, problems, interrupted } = await again.read()
    expect(entries.map(({ count }) => count)).toEqual([1, 3])
    expect({ problems, interrupted }).toEqual({ problems: [], interrupted: 1 })
  })

  it('lets the oldest file go when there are too many, and says so in the next', async () => {
    const made = emptyVault()
    const log = smallLog(made, 3)
    for (let count = 1; count <= 9; count += 1) await log.note({ what: 'printed', student, count })
    const { entries, problems } = await log.read()
    expect(entries.map(({ count }) => count)).toEqual([5, 6, 7, 8, 9])
    expect(problems).toEqual([])
    const [oldest = ''] = readdirSync(path.join(made.dir, 'activity'))
    rmSync(path.join(made.dir, 'activity', oldest))
    expect((await log.read()).problems).toMatchObject([{ kind: 'removed', line: 1, count: 6 }])
  })
})
