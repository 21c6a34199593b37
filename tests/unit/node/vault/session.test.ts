import { execFileSync } from 'node:child_process'
import { closeSync, constants, cpSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { createVaultSession, type VaultSession } from '../../../../src/node/vault/session'
import { isWeakPassphrase } from '../../../../src/shared/passphrase'
import { everythingOnDisk, freshFolder, intakeOf } from '../../main/support'

const passphrase = 'four quite unrelated words'

/** One vault made with the real cost; each test works on a copy. */
let template = ''
let recoveryCode = ''
let locks = 0

function session(dir: string): VaultSession {
  return createVaultSession({
    vaultDir: path.join(dir, 'vault'),
    samplesDir: path.join(dir, 'samples'),
    sampleFiles: path.join(dir, 'sample-files'),
    onLocked: () => (locks += 1),
  })
}
const copyOfTemplate = (): string => {
  const dir = freshFolder()
  cpSync(template, dir, { recursive: true })
  return dir
}

beforeAll(async () => {
  template = freshFolder()
  const made = session(template)
  recoveryCode = (await made.create(passphrase)).recoveryCode
  await made.current().create(intakeOf('Ana', 'Quetzalcoatlus'))
  await made.lock()
})

describe('making a vault', () => {
  it('begins with none, opens it, and never keeps the passphrase or the code', async () => {
    const dir = freshFolder()
    const vaults = session(dir)
    expect(await vaults.status()).toEqual({ state: 'none', kind: null })
    const { recoveryCode: code } = await vaults.create(passphrase)
    expect(await vaults.status()).toEqual({ state: 'open', kind: 'sealed' })
    await vaults.lock()
    expect(await vaults.status()).toEqual({ state: 'locked', kind: 'sealed' })
    for (const secret of ['unrelated', code, code.replaceAll('-', '')])
      expect(everythingOnDisk(dir)).not.toContain(secret)
  })
  it.each(['', 'short', 'elevenchars', 'aaaaaaaaaaaaaaaa', '            ', 'abababababababab'])(
    'refuses the passphrase %j',
    async (weak) => {
      const dir = freshFolder()
      const vaults = session(dir)
      await expect(vaults.create(weak)).rejects.toMatchObject({ code: 'weak-passphrase' })
      expect(await vaults.status()).toEqual({ state: 'none', kind: null })
      expect(await isWeakPassphrase(weak)).toBe(true)
    },
  )
  it('never makes one over another', async () => {
    const dir = copyOfTemplate()
    const before = everythingOnDisk(dir)
    await expect(session(dir).create('another good passphrase')).rejects.toMatchObject({ code: 'vault-exists' })
    expect(everythingOnDisk(dir)).toBe(before)
  })
  it('makes one of two asked for at once', async () => {
    const vaults = session(freshFolder())
    const results = await Promise.allSettled([vaults.create(passphrase), vaults.create(passphrase)])
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
  })
})

describe('opening a vault', () => {
  it.each(['passphrase', 'recovery code'])('opens with its %s', async (by) => {
    const vaults = session(copyOfTemplate())
    const opening =
      by === 'passphrase' ? vaults.unlock(passphrase) : vaults.unlockWithRecovery(recoveryCode.toLowerCase())
    expect(await opening).toEqual({ state: 'open', kind: 'sealed' })
    expect((await vaults.current().list()).students).toMatchObject([{ familyName: 'Quetzalcoatlus' }])
  })
  it('stays locked with a wrong passphrase or code, and says which was wrong', async () => {
    const vaults = session(copyOfTemplate())
    await expect(vaults.unlock(`${passphrase}!`)).rejects.toMatchObject({ code: 'wrong-passphrase' })
    await expect(
      vaults.unlockWithRecovery(recoveryCode.replace(/.$/, (last) => (last === '0' ? '1' : '0'))),
    ).rejects.toMatchObject({ code: 'wrong-recovery-code' })
    expect(await vaults.status()).toEqual({ state: 'locked', kind: 'sealed' })
    expect(vaults.isOpen()).toBe(false)
    expect(() => vaults.current()).toThrow(expect.objectContaining({ code: 'locked' }))
  })
  it('says so when there is none, when it is none, and when it is too new', async () => {
    const dir = copyOfTemplate()
    rmSync(path.join(dir, 'vault/students'), { recursive: true })
    const file = path.join(dir, 'vault/vault.json')
    const header = readFileSync(file, 'utf8')
    for (const [text, code] of [
      ['garbage', 'not-a-vault'],
      [header.replace('casepath-vault/1', 'casepath-vault/2'), 'vault-newer'],
      [header.replace('131072', '1024'), 'not-a-vault'],
    ] as const) {
      writeFileSync(file, text)
      await expect(session(dir).unlock(passphrase)).rejects.toMatchObject({ code })
      expect(readFileSync(file, 'utf8')).toBe(text)
    }
    rmSync(file)
    await expect(session(dir).unlock(passphrase)).rejects.toMatchObject({ code: 'no-vault' })
  })
  it('forgets on locking, tells once, and locking twice is harmless', async () => {
    const vaults = session(copyOfTemplate())
    await vaults.unlockWithRecovery(recoveryCode)
    const vault = vaults.current()
    const before = locks
    await Promise.all([vaults.lock(), vaults.lock()])
    expect(locks).toBe(before + 1)
    await expect(vault.list()).rejects.toMatchObject({ code: 'locked' })
  })
})

// Pipes without a writer take every thread that asks the disk: then each folder hangs, as one on a share does.
if (process.platform !== 'win32')
  it('locks in a moment, tells at once and opens again, though the folder hangs', { timeout: 30_000 }, async () => {
    const dir = copyOfTemplate()
    const vaults = session(dir)
    await vaults.unlockWithRecovery(recoveryCode)
    const [student] = (await vaults.current().list()).students
    const { revision, record } = await vaults.current().get(student!.id)
    await vaults.current().save(revision, { ...record, pinned: ['nurse'] })
    const pipes = Array.from({ length: Number(process.env['UV_THREADPOOL_SIZE'] ?? 4) }, (_, n) =>
      path.join(dir, `pipe-${n}`),
    )
    execFileSync('mkfifo', pipes)
    const hanging = pipes.map((pipe) => open(pipe, 'r'))
    const before = locks
    try {
      const locking = vaults.lock()
      expect([vaults.isOpen(), locks]).toEqual([false, before + 1])
      expect(await locking).toMatchObject({ state: 'locked', problem: 'folder-gone' })
    } finally {
      const writers = pipes.map((pipe) => openSync(pipe, constants.O_RDWR))
      for (const handle of await Promise.all(hanging)) await handle.close()
      for (const writer of writers) closeSync(writer)
    }
    await vaults.unlockWithRecovery(recoveryCode)
    expect((await vaults.current().get(student!.id)).record.pinned).toEqual(['nurse'])
    await vaults.lock()
  })

describe('the samples', () => {
  const withSamples = (): string => {
    const dir = copyOfTemplate()
    mkdirSync(path.join(dir, 'sample-files'))
    for (const name of ['ana', 'ben'])
      writeFileSync(path.join(dir, `sample-files/${name}.json`), JSON.stringify(intakeOf(name, 'Sample')))
    writeFileSync(path.join(dir, 'sample-files/broken.json'), '{"format":"casepath-intake/1"}')
    writeFileSync(path.join(dir, 'sample-files/README.md'), '# samples')
    return dir
  }
  it('open without a passphrase, apart from the vault, and keep what was changed', async () => {
    const dir = withSamples()
    const vaults = session(dir)
    expect(await vaults.openSamples()).toEqual({ state: 'open', kind: 'samples' })
    const { students } = await vaults.current().list()
    expect(students.map(({ givenName }) => givenName).toSorted()).toEqual(['ana', 'ben'])
    const { record, revision } = await vaults.current().get(students[0]!.id)
    await vaults.current().save(revision, { ...record, pinned: ['nurse'] })
    expect(await vaults.lock()).toEqual({ state: 'locked', kind: 'sealed' })

    const later = session(dir)
    await later.openSamples()
    expect((await later.current().list()).students).toHaveLength(2)
    expect((await later.current().get(record.id)).record.pinned).toEqual(['nurse'])
    expect(readFileSync(path.join(dir, 'vault/vault.json'), 'utf8')).toBe(
      readFileSync(path.join(template, 'vault/vault.json'), 'utf8'),
    )
  })
  it('get what a later version of the app adds', async () => {
    const dir = withSamples()
    const vaults = session(dir)
    await vaults.openSamples()
    await vaults.lock()
    writeFileSync(path.join(dir, 'sample-files/cleo.json'), JSON.stringify(intakeOf('cleo', 'Sample')))
    await vaults.openSamples()
    expect((await vaults.current().list()).students).toHaveLength(3)
  })
  it('are made anew, and the old ones kept aside, when their header is broken', async () => {
    const dir = withSamples()
    const vaults = session(dir)
    await vaults.openSamples()
    await vaults.lock()
    rmSync(path.join(dir, 'samples/students/vault-header.json'))
    writeFileSync(path.join(dir, 'samples/vault.json'), 'garbage')
    await vaults.openSamples()
    expect((await vaults.current().list()).students).toHaveLength(2)
    expect(everythingOnDisk(dir)).toContain('samples.damaged-')
  })
  it('close the vault that was open', async () => {
    const vaults = session(withSamples())
    await vaults.unlockWithRecovery(recoveryCode)
    const sealed = vaults.current()
    await vaults.openSamples()
    await expect(sealed.list()).rejects.toMatchObject({ code: 'locked' })
    expect(vaults.kind()).toBe('samples')
  })
  it('open with nobody in them when the app brought none', async () => {
    const vaults = session(freshFolder())
    await vaults.openSamples()
    expect(await vaults.current().list()).toEqual({ students: [], unreadable: [] })
  })
})
