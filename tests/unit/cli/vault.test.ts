import { execFileSync } from 'node:child_process'
import '../main/quick-keys'
import { cp, mkdir, mkdtemp, readFile, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readIntake } from '../../../src/core/intake/read'
import { readSealedHeader, unwrapKey } from '../../../src/node/vault/access'
import { openVault } from '../../../src/node/vault/vault'
import { casepath, folderWith, samples } from './support'

const passphrase = 'correct horse battery staple'

const at = ['--vault', 'v', '--passphrase-file', 'pw']
const files = { pw: `${passphrase}\n`, wrong: 'wrong horse battery staple' }

/** Made once: the key of a vault is dear by design, and most tests are about what comes after. */
let prepared: Promise<{ folder: string; recoveryCode: string }> | undefined
async function prepare() {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'casepath-vault-'))
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text)
  const made = await casepath(['vault', 'init', ...at], { cwd: folder })
  expect(made).toMatchObject({ code: 0, errors: [] })
  return { folder, recoveryCode: made.text.trim() }
}
afterAll(async () => {
  if (prepared) await rm((await prepared).folder, { recursive: true, force: true })
})

/** A fresh vault and the options that name it. */
async function freshVault() {
  const { folder, recoveryCode } = await (prepared ??= prepare())
  const cwd = await folderWith({})
  await cp(folder, cwd, { recursive: true })
  return {
    cwd,
    at,
    recoveryCode,
    vault: (name: string, ...args: string[]) => casepath(['vault', name, ...args, ...at], { cwd }),
  }
}

const sample = (name: string) => path.join(samples, name)
const listed = (text: string) =>
  (JSON.parse(text) as { students: { id: string; studentId: string; name: string }[] }).students

describe('casepath vault init', () => {
  it('makes a vault that opens with the passphrase, without its line end, and with the code it says once', async () => {
    const { cwd, recoveryCode } = await freshVault()
    const { header } = await readSealedHeader(path.join(cwd, 'v'))
    const key = await unwrapKey(header, { passphrase })
    expect(await unwrapKey(header, { recoveryCode })).toEqual(key)
  })

  it('writes the code to a file that only its owner reads, and over no other file', async () => {
    const cwd = await folderWith({ pw: passphrase, taken: 'mine' })
    const init = (file: string) =>
      casepath(['vault', 'init', '--vault', 'v', '--passphrase-file', 'pw', '--recovery-file', file], { cwd })
    expect(await init('taken')).toMatchObject({ code: 2, text: '' })
    expect(await readFile(path.join(cwd, 'taken'), 'utf8')).toBe('mine')
    expect(await init('code')).toMatchObject({ code: 0, text: '' })
    expect(await readFile(path.join(cwd, 'code'), 'utf8')).toMatch(/^(\w{4}-){6}\w{4}\n$/)
    if (process.platform !== 'win32') expect((await stat(path.join(cwd, 'code'))).mode & 0o777).toBe(0o600)
  })

  it('makes none over another, and none with a passphrase that is too easy', async () => {
    const { vault, cwd } = await freshVault()
    expect(await vault('init')).toMatchObject({ code: 2, text: '' })
    await writeFile(path.join(cwd, 'pw'), 'short')
    expect(await casepath(['vault', 'init', '--vault', 'w', '--passphrase-file', 'pw'], { cwd })).toMatchObject({
      code: 2,
    })
    expect(await readdir(cwd)).not.toContain('w')
  })
})

describe('casepath vault', () => {
  it('imports, lists and exports the same answers', async () => {
    const { vault, cwd } = await freshVault()
    const done = await vault('import', sample('rosa-delgado.json'), sample('kevin-tran.json'))
    expect(done.code).toBe(0)
    const lines = done.text
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'))
    expect(lines.map(([, ...rest]) => rest)).toEqual([
      ['104233', 'Rosa Delgado'],
      ['', 'Kevin Tran'],
    ])
    const students = listed((await vault('list', '--json')).text)
    expect(students.map(({ id, studentId, name }) => [id, studentId, name])).toEqual(lines)
    expect((await vault('export', '--out', 'o')).code).toBe(0)
    for (const [file, id] of [
      ['rosa-delgado.json', lines[0]![0]],
      ['kevin-tran.json', lines[1]![0]],
    ] as const) {
      const before = readIntake(await readFile(sample(file), 'utf8'))
      expect(readIntake(await readFile(path.join(cwd, 'o', `${id}.json`), 'utf8'))).toEqual(before)
    }
  })

  it('takes the same answers in once, however often an import is run again', async () => {
    const { vault } = await freshVault()
    const first = await vault('import', sample('rosa-delgado.json'))
    const again = await vault('import', sample('rosa-delgado.json'), sample('kevin-tran.json'))
    expect(again.text.split('\n')[0]).toBe(first.text.trimEnd())
    expect(listed((await vault('list', '--json')).text)).toHaveLength(2)
  })

  it('takes a folder for the intake files in it', async () => {
    const { vault, cwd } = await freshVault()
    await mkdir(path.join(cwd, 'intakes', 'more'), { recursive: true })
    await cp(sample('rosa-delgado.json'), path.join(cwd, 'intakes', 'rosa.json'))
    await writeFile(path.join(cwd, 'intakes', 'readme.txt'), 'not an intake')
    expect((await vault('import', 'intakes')).text).toMatch(/^\S+\t104233\tRosa Delgado\n$/)
    expect(await vault('import', path.join('intakes', 'more'))).toMatchObject({ code: 2, text: '' })
  })

  it('says which file does not fit, takes in the others, and ends with code 2', async () => {
    const { vault, cwd } = await freshVault()
    await writeFile(path.join(cwd, 'bad.json'), '{}')
    const { code, text, errors } = await vault('import', 'bad.json', 'gone.json', sample('rosa-delgado.json'))
    expect(code).toBe(2)
    expect(text).toMatch(/^\S+\t104233\tRosa Delgado\n$/)
    expect(errors.join('\n')).toMatch(/bad\.json: .*\n.*gone\.json: does not exist/s)
  })

  it('holds back who is in the trash, from a roster and from a file of answers, and says so', async () => {
    const { vault, cwd } = await freshVault()
    await writeFile(path.join(cwd, 'roster.csv'), 'ID,First name,Last name\n7,Ana,Reyes\n8,Ben,Moss\n')
    const first = await vault('import', 'roster.csv', sample('rosa-delgado.json'))
    expect(first).toMatchObject({ code: 0, errors: [] })
    const { header } = await readSealedHeader(path.join(cwd, 'v'))
    const window = await openVault({
      dir: path.join(cwd, 'v'),
      vaultId: header.id,
      key: await unwrapKey(header, { passphrase }),
    })
    for (const name of ['Ana', 'Rosa']) {
      const { id } = (await window.list()).students.find(({ givenName }) => givenName === name)!
      const { record, revision } = await window.get(id)
      const trashed = { at: '2026-11-20T10:00:00.000Z', by: '', reason: '' }
      await window.save(revision, { ...record, keeping: { ...record.keeping, trashed } })
    }
    await window.close()
    const again = await vault('import', 'roster.csv', sample('rosa-delgado.json'))
    expect(again.code).toBe(2)
    expect(again.errors[0]).toMatch(/^roster\.csv: Line 2: this student is in the trash/)
    expect(again.errors[1]).toMatch(/rosa-delgado\.json: this student is in the trash/)
    expect(again.text.trim().split('\n')).toEqual([expect.stringContaining('Ben')])
    expect(listed((await vault('list', '--json')).text)).toHaveLength(1)
  })

  it('refuses what is far too large, quickly and whatever it is called', async () => {
    const { vault, cwd } = await freshVault()
    const names = ['big.csv', 'big.json', 'big.casepath-handover', 'big-pw']
    // A gigabyte that takes no room on the disk.
    for (const name of names) {
      await writeFile(path.join(cwd, name), '')
      await truncate(path.join(cwd, name), 2 ** 30)
    }
    const before = process.memoryUsage().rss
    for (const name of names.slice(0, 2)) {
      const done = await vault('import', name)
      expect(done).toMatchObject({ code: 2, text: '' })
      expect(done.errors.join()).toContain(name)
    }
    await writeFile(path.join(cwd, 'hp'), 'four quite unrelated words')
    const handover = await vault('import', 'big.casepath-handover', '--handover-passphrase-file', 'hp')
    expect(handover).toMatchObject({ code: 2, text: '' })
    const locked = ['vault', 'list', '--vault', 'v', '--passphrase-file', 'big-pw']
    expect(await casepath(locked, { cwd })).toMatchObject({ code: 2, text: '' })
    expect(await vault('restore', 'big.json')).toMatchObject({ code: 2, text: '' })
    expect(process.memoryUsage().rss - before).toBeLessThan(600_000_000)
    expect(listed((await vault('list', '--json')).text)).toEqual([])
  })

  it('takes in what is sound of a hostile roster, each student on a line, and names the rest', async () => {
    const { vault, cwd } = await freshVault()
    const roster = [
      'ID,First name,Last name,Grade',
      '1,Jos\xe9,N\xfa\xf1ez,9',
      '2,"O""Brien, Jr",Quote,10',
      '3,"=HYPERLINK(""http://x"")",Formula,9',
      '1,Second,Sameid,9',
      '5,,,9',
      '6,Nul\u0000led,Byte,9',
      `7,${'x'.repeat(100_000)},Long,9`,
      '8,\u200f,Blank,9',
    ].join('\r\n')
    await writeFile(path.join(cwd, 'latin.csv'), Buffer.from(roster.replace('\u200f', ''), 'latin1'))
    await writeFile(path.join(cwd, 'bom.csv'), `\uFEFF${roster.replaceAll(/^(\d)/gm, '9$1')}`)
    for (const file of ['latin.csv', 'bom.csv']) {
      const done = await vault('import', file)
      expect(done.code).toBe(2)
      expect(done.text).toContain('José Núñez')
      expect(done.text).toContain('O"Brien, Jr Quote')
      for (const word of ['HYPERLINK', 'Sameid', '\u0000']) expect(done.text).not.toContain(word)
      for (const line of [4, 5, 6, 8]) expect(done.errors.join('\n')).toContain(`Line ${line}`)
      // One line of output a student, whatever is in a name.
      const ids = listed((await vault('list', '--json')).text).map(({ id }) => id)
      for (const line of done.text.trim().split('\n')) expect(ids).toContain(line.split('\t')[0])
    }
  })

  it('imports a roster, a line for each student, and says which lines do not fit', async () => {
    const { vault, cwd } = await freshVault()
    await writeFile(path.join(cwd, 'roster.csv'), 'ID,First name,Last name,Grade\n7,Ana,Reyes,10\n8,Ben,Moss,6\n')
    const first = await vault('import', 'roster.csv')
    expect([first.code, first.text]).toEqual([2, expect.stringMatching(/^\S+\t7\tAna Reyes\n$/)])
    expect(first.errors).toEqual([
      'roster.csv: Line 3, Grade: Is not a grade from 9 to 12, “postsecondary” or “adult”.',
    ])
    expect((await vault('import', 'roster.csv')).text).toBe(first.text)
    expect(listed((await vault('list', '--json')).text)).toHaveLength(1)
    await writeFile(path.join(cwd, 'no.csv'), 'Grade\n9\n')
    expect(await vault('import', 'no.csv')).toMatchObject({ code: 2, text: '' })
  })

  it.each([
    [['list', '--vault', 'v', '--passphrase-file', 'wrong'], /not the passphrase/],
    [['list', '--vault', 'nowhere', '--passphrase-file', 'pw'], /no records/],
    [['list', '--vault', 'v', '--passphrase-file', 'nothing'], /nothing cannot be read/],
    [['list', '--vault', 'v'], /--passphrase-file/],
    [['list', '--passphrase-file', 'pw'], /--vault/],
    [['import', '--vault', 'v', '--passphrase-file', 'pw'], /at least one intake file/],
    [['list', 'rosa', '--vault', 'v', '--passphrase-file', 'pw'], /takes no files/],
  ])('refuses %j with code 2 and nothing on standard output', async (argv, said) => {
    const { cwd } = await freshVault()
    const { code, text, errors } = await casepath(['vault', ...argv], { cwd })
    expect([code, text]).toEqual([2, ''])
    expect(errors.join('\n')).toMatch(said)
  })

  it('works on a vault that a window has open', async () => {
    const { vault, cwd } = await freshVault()
    const dir = path.join(cwd, 'v')
    const { header } = await readSealedHeader(dir)
    const window = await openVault({
      dir,
      vaultId: header.id,
      key: await unwrapKey(header, { passphrase }),
      rescanAfterMs: 0,
    })
    const { record } = await window.create({
      format: 'casepath-intake/1',
      student: { givenName: 'Ana', familyName: 'Open' },
    })
    const [done] = await Promise.all([vault('import', sample('rosa-delgado.json')), window.save(1, record)])
    expect(done.code).toBe(0)
    expect((await window.list()).students.map(({ familyName }) => familyName).toSorted()).toEqual(['Delgado', 'Open'])
    await window.close()
  })

  it('finds a damaged file and changes nothing while it looks', async () => {
    const { vault, cwd } = await freshVault()
    await vault('import', sample('rosa-delgado.json'), sample('kevin-tran.json'))
    expect(await vault('verify')).toMatchObject({ code: 0, text: '2 students sound, 0 not.\n' })
    const [{ id } = { id: '' }] = listed((await vault('list', '--json')).text)
    const file = path.join(cwd, 'v/students', `${id}.json`)
    const torn = (await readFile(file, 'utf8')).slice(0, -40)
    await writeFile(file, torn)
    const { code, text } = await vault('verify')
    expect(code).toBe(2)
    expect(text).toContain(`${id}: cannot be read`)
    expect(await readFile(file, 'utf8')).toBe(torn)
    expect((await vault('list')).code).toBe(2)
    const { problems } = JSON.parse((await vault('verify', '--json')).text) as { problems: unknown[] }
    expect(problems).toEqual([{ id, reason: 'damaged', recoverable: false }])
  })

  it('says that vault.json is gone and leaves it so, and notes nobody who typed wrongly', async () => {
    const { vault, cwd } = await freshVault()
    await vault('import', sample('rosa-delgado.json'))
    await rm(path.join(cwd, 'v/vault.json'))
    const before = await readdir(path.join(cwd, 'v'), { recursive: true })
    const { code, text } = await vault('verify')
    expect({ code, text }).toEqual({ code: 2, text: expect.stringContaining('vault.json is missing') })
    const wrong = ['vault', 'verify', '--vault', 'v', '--passphrase-file', 'wrong']
    expect((await casepath(wrong, { cwd })).code).not.toBe(0)
    expect(await readdir(path.join(cwd, 'v'), { recursive: true })).toEqual(before)
  })

  it('reads the local knowledge too, and says when it is damaged', async () => {
    const { vault, cwd } = await freshVault()
    await writeFile(path.join(cwd, 'v/local.json'), '{"format":"casepath-sealed/1"')
    const { code, text } = await vault('verify')
    expect({ code, text }).toEqual({ code: 2, text: expect.stringMatching(/^local\.json: cannot be read/) })
    const { local } = JSON.parse((await vault('verify', '--json')).text) as { local: unknown }
    expect(local).toEqual({ state: 'damaged', recoverable: false })
  })

  it('backs up beside the vault, and restores the newest over a vault that is kept', async () => {
    const { vault, cwd } = await freshVault()
    await vault('import', sample('rosa-delgado.json'))
    const backup = await vault('backup')
    expect(backup).toMatchObject({ code: 0, errors: ['Backup made and read back: 1 student.'] })
    expect(path.dirname(backup.text.trim())).toBe(path.join(cwd, 'v.backups'))
    await vault('import', sample('kevin-tran.json'))
    const restored = await vault('restore')
    expect(restored.code).toBe(0)
    expect(restored.errors.at(-1)).toMatch(/kept in .*v\.before-restore-/)
    expect(listed((await vault('list', '--json')).text).map(({ name }) => name)).toEqual(['Rosa Delgado'])
  })

  it('exports the whole vault as one sealed file, which opens elsewhere with the same passphrase', async () => {
    const { vault, cwd } = await freshVault()
    await vault('import', sample('rosa-delgado.json'))
    expect((await vault('export', '--out', 'all.casepath-backup')).code).toBe(0)
    expect(await readFile(path.join(cwd, 'all.casepath-backup'), 'latin1')).not.toMatch(/Rosa|Delgado/)
    const there = (name: string, ...more: string[]) =>
      casepath(['vault', name, ...more, '--vault', 'w', '--passphrase-file', 'pw'], { cwd })
    expect((await there('restore', 'all.casepath-backup')).code).toBe(0)
    expect(listed((await there('list', '--json')).text).map(({ name }) => name)).toEqual(['Rosa Delgado'])
    expect(await there('restore', 'pw')).toMatchObject({ code: 2, text: '' })
  })

  it('writes answers to standard output, a line of JSON each', async () => {
    const { vault } = await freshVault()
    await vault('import', sample('rosa-delgado.json'), sample('kevin-tran.json'))
    const { text } = await vault('export')
    expect(
      text
        .trimEnd()
        .split('\n')
        .map((line) => readIntake(line).ok),
    ).toEqual([true, true])
  })
})

describe('casepath vault export --handover', () => {
  it('hands one student over to another vault, which takes the file in twice without harm', async () => {
    const from = await freshVault()
    await writeFile(path.join(from.cwd, 'ho'), 'otter lamp quiet river\n')
    await from.vault('import', sample('rosa-delgado.json'))
    const [student] = listed((await from.vault('list', '--json')).text)
    const sealed = ['--handover-passphrase-file', 'ho']
    const out = await from.vault('export', '--student', student!.id, '--handover', 'r.casepath-handover', ...sealed)
    expect(out).toMatchObject({ code: 0, text: `${path.join(from.cwd, 'r.casepath-handover')}\n` })

    const at = ['--vault', 'w', '--passphrase-file', 'pw']
    const other = (...args: string[]) => casepath(['vault', ...args, ...at], { cwd: from.cwd })
    await other('init')
    expect(await other('import', 'r.casepath-handover', '--handover-passphrase-file', 'wrong')).toMatchObject({
      code: 2,
      text: '',
      errors: [expect.stringContaining('That is not the passphrase of this file')],
    })
    // One that is none, or a pipe, is said and left out; the others still come in.
    await writeFile(path.join(from.cwd, 'a.casepath-handover'), 'none')
    const bad = ['a.casepath-handover']
    if (process.platform !== 'win32') {
      execFileSync('mkfifo', [path.join(from.cwd, 'pipe.casepath-handover')])
      bad.push('pipe.casepath-handover')
    }
    for (let time = 0; time < 2; time++)
      expect(await other('import', ...bad, 'r.casepath-handover', ...sealed)).toMatchObject({
        code: 2,
        text: expect.stringContaining(student!.id),
        errors: bad.map((name) => expect.stringMatching(new RegExp(`^${name}: `))),
      })
    expect(await other('import', 'r.casepath-handover', ...sealed)).toMatchObject({ code: 0 })
    if (bad.length > 1) expect(await other('restore', 'pipe.casepath-handover')).toMatchObject({ code: 2 })
    expect(listed((await other('list', '--json')).text)).toEqual([
      expect.objectContaining({ id: student!.id, name: student!.name }),
    ])
  })
})
