import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createSealedVault, readSealedHeader, unwrapKey, unwrapKeyIn } from '../../../../src/node/vault/access'
import { changePassphrase, renewRecoveryCode } from '../../../../src/node/vault/change-keys'
import { rewrapByPassphrase } from '../../../../src/node/vault/header'
import { moveVault } from '../../../../src/node/vault/move-vault'
import { openVault } from '../../../../src/node/vault/vault'
import { filesBelow, freshFolder, intakeOf } from '../../main/support'

const first = 'correct horse battery staple'
const second = 'purple lantern quiet harbor'
const now = new Date('2026-11-22T12:00:00Z')

async function aVault() {
  const dir = path.join(freshFolder(), 'vault')
  const { key, header, recoveryCode } = await createSealedVault(dir, first)
  return { dir, key, vaultId: header.id, recoveryCode }
}
const opensWith = async (dir: string, secret: Parameters<typeof unwrapKey>[1]) => {
  const { header } = await readSealedHeader(dir)
  return unwrapKey(header, secret)
}

describe('changing what opens a vault', () => {
  it('takes the new passphrase from then on, in both copies, and the code as before', async () => {
    const { dir, key, recoveryCode } = await aVault()
    await changePassphrase(dir, first, second)
    for (const lost of ['', 'vault.json']) {
      if (lost) rmSync(path.join(dir, lost))
      expect(await opensWith(dir, { passphrase: second })).toEqual(key)
      expect(await opensWith(dir, { recoveryCode })).toEqual(key)
      await expect(opensWith(dir, { passphrase: first })).rejects.toMatchObject({ code: 'wrong-passphrase' })
    }
  })

  it('ignores a header put beside ours that leads to a key of its own', async () => {
    const { dir, key, vaultId } = await aVault()
    const vault = await openVault({ dir, vaultId, key: Buffer.from(key) })
    await vault.create(intakeOf('Ana', 'Reyes'))
    await vault.close()
    const { header } = await createSealedVault(path.join(freshFolder(), 'other'), second)
    const planted = await rewrapByPassphrase({ ...header, id: vaultId }, Buffer.alloc(32, 7), second)
    writeFileSync(path.join(dir, 'vault (2).json'), JSON.stringify(planted))
    const ours = await readSealedHeader(dir)
    const wrong = { code: 'wrong-passphrase' }
    await expect(unwrapKeyIn(dir, ours.header, { passphrase: second })).rejects.toMatchObject(wrong)
    await expect(changePassphrase(dir, second, 'seven other unlikely clouds')).rejects.toMatchObject(wrong)
    expect(await opensWith(dir, { passphrase: first })).toEqual(key)
  })

  it('lets somebody who forgot the passphrase choose a new one by the recovery code', async () => {
    const { dir, key, recoveryCode } = await aVault()
    await changePassphrase(dir, recoveryCode.toLowerCase(), second)
    expect(await opensWith(dir, { passphrase: second })).toEqual(key)
  })

  it.each([
    ['wrong horse battery staple', second, 'wrong-passphrase'],
    [first, 'short', 'weak-passphrase'],
  ])('changes nothing for %j and %j', async (current, next, code) => {
    const { dir } = await aVault()
    const before = readFileSync(path.join(dir, 'vault.json'), 'utf8')
    await expect(changePassphrase(dir, current, next)).rejects.toMatchObject({ code })
    expect(readFileSync(path.join(dir, 'vault.json'), 'utf8')).toBe(before)
  })

  it('makes a new recovery code and takes the old one no more', async () => {
    const { dir, key, recoveryCode } = await aVault()
    const fresh = await renewRecoveryCode(dir, first)
    expect(await opensWith(dir, { recoveryCode: fresh })).toEqual(key)
    expect(await opensWith(dir, { passphrase: first })).toEqual(key)
    await expect(opensWith(dir, { recoveryCode })).rejects.toMatchObject({ code: 'wrong-recovery-code' })
  })
})

describe('moving a vault', () => {
  it('opens in its new place with everybody in it, and keeps the old folder', async () => {
    const { dir, key, vaultId } = await aVault()
    const vault = await openVault({ dir, vaultId, key: Buffer.from(key) })
    await vault.create(intakeOf('Ana', 'Test'))
    await vault.close()
    const before = filesBelow(dir)
    const to = path.join(freshFolder(), 'share', 'Casepath records')
    let settled = 0
    const kept = await moveVault(dir, to, now, async () => void (settled += 1))
    expect([settled, existsSync(dir), filesBelow(kept), filesBelow(to)]).toEqual([1, false, before, before])
    const moved = await openVault({ dir: to, vaultId, key })
    expect((await moved.list()).students.map(({ givenName }) => givenName)).toEqual(['Ana'])
    await moved.close()
  })

  it('stays where it is when the new place cannot be written down or holds something', async () => {
    const { dir } = await aVault()
    const to = path.join(freshFolder(), 'there')
    await expect(moveVault(dir, to, now, () => Promise.reject(new Error('no')))).rejects.toMatchObject({ code: 'io' })
    expect([existsSync(to), existsSync(path.join(dir, 'vault.json'))]).toEqual([false, true])
    const taken = freshFolder()
    writeFileSync(path.join(taken, 'letter.txt'), 'mine')
    for (const place of [taken, dir, path.join(dir, 'inside')])
      await expect(moveVault(dir, place, now, async () => {})).rejects.toMatchObject({ code: 'folder-not-empty' })
    expect(readFileSync(path.join(taken, 'letter.txt'), 'utf8')).toBe('mine')
  })
})
