import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { openedHandover } from '../../../src/main/handover/opened-handover'
import { writeHandover } from '../../../src/node/vault/handover/write-handover'
import type { VaultSession } from '../../../src/node/vault/session'
import { emptyVault, freshFolder, intakeOf } from './support'

const passphrase = 'otter lamp quiet river'
const file = path.join(freshFolder(), 'ana.casepath-handover')

beforeAll(async () => {
  const vault = await emptyVault().open()
  const { id } = (await vault.create(intakeOf('Ana', 'Reyes'))).record
  await writeHandover({ vault, student: id, file, passphrase, from: { name: '', school: '' }, now: new Date() })
  await vault.close()
})

async function looking(forgetAfterMs?: number) {
  const vault = await emptyVault().open()
  const opened = openedHandover({ current: () => vault } as unknown as VaultSession, forgetAfterMs)
  await opened.open(file)
  return opened
}
const isGone = { code: 'not-found' }

describe('a hand-over that somebody looks at', () => {
  it('is forgotten when they close it', async () => {
    const opened = await looking()
    expect(await opened.unlock(passphrase)).toMatchObject({ givenName: 'Ana' })
    opened.forget()
    await expect(opened.takeIn('both', {})).rejects.toMatchObject(isGone)
    await expect(opened.unlock(passphrase)).rejects.toMatchObject(isGone)
  })

  it('does not stay when it was closed while its key was worked out', async () => {
    const opened = await looking()
    const unlocking = opened.unlock(passphrase)
    opened.forget()
    await expect(unlocking).rejects.toMatchObject(isGone)
    await expect(opened.takeIn('both', {})).rejects.toMatchObject(isGone)
  })

  it('is forgotten after a while by itself', async () => {
    const opened = await looking(20)
    await opened.unlock(passphrase)
    await sleep(60)
    await expect(opened.takeIn('both', {})).rejects.toMatchObject(isGone)
  })
})
