import '../../main/quick-keys'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { createVaultSession, type VaultSession } from '../../../../src/node/vault/session'
import { everythingOnDisk, filesBelow, freshFolder, intakeOf } from '../../main/support'

const passphrase = 'four quite unrelated words'

/** One vault with a student, made with the real cost; each test works on a copy. */
let template = ''
let recoveryCode = ''
let recoveries = 0

const session = (dir: string): VaultSession =>
  createVaultSession({
    vaultDir: path.join(dir, 'vault'),
    samplesDir: path.join(dir, 'samples'),
    sampleFiles: path.join(dir, 'sample-files'),
    onHeaderRecovered: () => (recoveries += 1),
  })

interface Copy {
  readonly dir: string
  readonly header: string
  readonly copy: string
}
function copyOfTemplate(): Copy {
  const dir = freshFolder()
  cpSync(template, dir, { recursive: true })
  recoveries = 0
  return { dir, header: path.join(dir, 'vault/vault.json'), copy: path.join(dir, 'vault/students/vault-header.json') }
}
const lost = { state: 'locked', kind: 'sealed', problem: 'vault-header-lost' }

beforeAll(async () => {
  template = freshFolder()
  const made = session(template)
  recoveryCode = (await made.create(passphrase)).recoveryCode
  await made.current().create(intakeOf('Ana', 'Quetzalcoatlus'))
  await made.lock()
})

describe('a header that is gone', () => {
  it.each([
    ['gone', (file: string) => rmSync(file)],
    ['empty', (file: string) => writeFileSync(file, '')],
    ['torn in the middle', (file: string) => writeFileSync(file, readFileSync(file, 'utf8').slice(0, 200))],
    ['zeros, as after a power cut', (file: string) => writeFileSync(file, Buffer.alloc(900))],
    [
      'one that asks for less work',
      (file: string) => writeFileSync(file, readFileSync(file, 'utf8').replace('131072', '1024')),
    ],
  ])('%s: the second copy takes its place, and that is reported', async (_name, damage) => {
    const { dir, header } = copyOfTemplate()
    const whole = readFileSync(header, 'utf8')
    damage(header)
    const vaults = session(dir)
    expect(await vaults.status()).toEqual({ state: 'locked', kind: 'sealed' })
    expect([recoveries, readFileSync(header, 'utf8')]).toEqual([1, whole])
    await vaults.unlockWithRecovery(recoveryCode)
    expect((await vaults.current().list()).students).toMatchObject([{ familyName: 'Quetzalcoatlus' }])
    expect(recoveries).toBe(1)
  })

  it('keeps the torn one aside', async () => {
    const { dir, header } = copyOfTemplate()
    writeFileSync(header, 'torn')
    await session(dir).status()
    expect(filesBelow(path.join(dir, 'vault')).filter((file) => /^vault\.damaged-\w+\.json$/.test(file))).toHaveLength(
      1,
    )
    expect(everythingOnDisk(dir)).toContain('torn')
  })

  it.each(['gone', 'garbage'])(
    'with a copy that is %s: the students are not buried under a new key',
    async (copyIs) => {
      const { dir, header, copy } = copyOfTemplate()
      rmSync(header)
      if (copyIs === 'gone') rmSync(copy)
      else writeFileSync(copy, 'garbage')
      const before = everythingOnDisk(dir)
      const vaults = session(dir)
      expect(await vaults.status()).toEqual(lost)
      for (const attempt of [
        vaults.create(passphrase),
        vaults.unlock(passphrase),
        vaults.unlockWithRecovery(recoveryCode),
      ])
        await expect(attempt).rejects.toMatchObject({ code: 'vault-header-lost' })
      expect([everythingOnDisk(dir), recoveries]).toEqual([before, 0])
    },
  )

  it.each(['.prev.json', '.damaged-0a1b2c3d.json'])('counts a student of whom only %s is left', async (ending) => {
    const dir = freshFolder()
    mkdirSync(path.join(dir, 'vault/students'), { recursive: true })
    writeFileSync(path.join(dir, `vault/students/01234567-89ab-4cde-8f01-23456789abcd${ending}`), 'sealed')
    expect(await session(dir).status()).toEqual(lost)
  })

  it('is nothing lost where there are no students: a vault can be made', async () => {
    const dir = freshFolder()
    mkdirSync(path.join(dir, 'vault/students'), { recursive: true })
    writeFileSync(path.join(dir, 'vault/students/notes.json'), '{}')
    expect(await session(dir).status()).toEqual({ state: 'none', kind: null })
    expect((await session(dir).create(passphrase)).recoveryCode).toMatch(/^\w{4}-/)
  })

  it('says beforehand that nothing will open it when neither can be read, and changes nothing', async () => {
    const { dir, header, copy } = copyOfTemplate()
    for (const file of [header, copy]) writeFileSync(file, 'garbage')
    const before = everythingOnDisk(dir)
    expect(await session(dir).status()).toEqual({ ...lost, problem: 'not-a-vault' })
    await expect(session(dir).create(passphrase)).rejects.toMatchObject({ code: 'not-a-vault' })
    expect(everythingOnDisk(dir)).toBe(before)
  })

  it.each(['vault.json', 'students/vault-header.json'])(
    'is not replaced when %s is of a later version',
    async (name) => {
      const { dir, header } = copyOfTemplate()
      const newer = readFileSync(header, 'utf8').replace('casepath-vault/1', 'casepath-vault/2')
      if (name !== 'vault.json') rmSync(header)
      writeFileSync(path.join(dir, 'vault', name), newer)
      const before = everythingOnDisk(dir)
      expect(await session(dir).status()).toEqual({ ...lost, problem: 'vault-newer' })
      expect(everythingOnDisk(dir)).toBe(before)
    },
  )
})

it('a vault from before there was a second copy gets one when it is opened, not before', async () => {
  const { dir, header, copy } = copyOfTemplate()
  rmSync(copy)
  const vaults = session(dir)
  await vaults.status()
  await expect(vaults.unlockWithRecovery('wrong')).rejects.toMatchObject({ code: 'wrong-recovery-code' })
  expect(filesBelow(dir)).not.toContain('vault/students/vault-header.json')
  await vaults.unlockWithRecovery(recoveryCode)
  expect(readFileSync(copy, 'utf8')).toBe(readFileSync(header, 'utf8'))
})
