import path from 'node:path'
import type { Page } from '@playwright/test'
import { openHandover, readSealedHandover } from '../../src/node/vault/handover/read-handover'
import { writeHandover } from '../../src/node/vault/handover/write-handover'
import { createVaultSession } from '../../src/node/vault/session'
import type { Vault } from '../../src/node/vault/vault'
import { seriousFaults } from './axe'
import { expect, passphrase, test } from './harness/fixture'

const ana = {
  format: 'casepath-intake/1',
  student: { givenName: 'Ana', familyName: 'Reyes', preferredName: 'Ana', studentId: '4471', state: 'TX' },
} as const
const forTheFile = 'otter lamp quiet river'

async function isSound(page: Page, picture: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await seriousFaults(page)).toEqual([])
    await page.screenshot({ path: `${picture}-${colorScheme}.png` })
  }
}

test('hands one student over in a sealed file, and enters who got it', async ({ casepath }, { outputDir }) => {
  const { page, answers, services, userData } = casepath
  await page.setViewportSize({ width: 1366, height: 768 })
  const [id] = await casepath.openVault([ana])
  answers.saveFile = path.join(userData, 'for the next school.casepath-handover')
  await page.getByRole('link', { name: /Reyes/ }).click()
  await page.getByRole('button', { name: 'Hand over' }).press('Enter')
  const dialog = page.getByRole('dialog')
  const first = dialog.getByLabel('Passphrase for this file')
  await expect(first).toBeFocused()
  await page.keyboard.type('sunshine123')
  await dialog.getByLabel('Passphrase again').fill('sunshine123')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('This could be guessed.')).toBeVisible()
  await first.fill(forTheFile)
  await dialog.getByLabel('Passphrase again').fill(forTheFile)
  await expect(dialog.locator('[data-judgement=good]')).toBeVisible()
  await isSound(page, `${outputDir}/send`)
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('for the next school.casepath-handover')).toBeVisible()
  await isSound(page, `${outputDir}/sent`)
  await dialog.getByRole('button', { name: 'Someone else…' }).click()
  await dialog.getByLabel('Person or office').fill('Lincoln High, counseling')
  await dialog.getByLabel('Role or reason to have it').fill('Next school')
  await dialog.getByRole('button', { name: 'Enter it' }).click()
  await dialog.getByRole('button', { name: 'Close' }).last().click()
  await expect(dialog).toHaveCount(0)

  const { record } = await openHandover(await readSealedHandover(answers.saveFile), forTheFile)
  expect(record.intake).toEqual(ana)
  const entered = async () => (await services.session.current().get(id!)).record.disclosures
  await expect.poll(entered).toMatchObject([{ document: 'handover', way: 'exported', to: 'Lincoln High, counseling' }])
})

test('takes a student in, and again when both schools have gone on', async ({ casepath }, { outputDir }) => {
  const { page, answers, services, userData } = casepath
  await page.setViewportSize({ width: 1366, height: 768 })
  const other = path.join(userData, 'other')
  const session = createVaultSession({ vaultDir: other, samplesDir: other, sampleFiles: other })
  await session.create(passphrase)
  const there = session.current()
  const { id } = (await there.create(ana)).record
  const file = path.join(userData, 'ana.casepath-handover')
  const from = { name: 'M. Ortiz', school: 'Lincoln High' }
  const send = () =>
    writeHandover({ vault: there, student: id, file, passphrase: forTheFile, from, now: new Date('2026-11-22T10:00Z') })
  const change = async (vault: Vault, student: object): Promise<void> => {
    const { record, revision } = await vault.get(id)
    const intake = { ...record.intake, student: { ...record.intake.student, ...student } }
    await vault.save(revision, { ...record, intake })
  }
  const dialog = page.getByRole('dialog')
  const look = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Take in a hand-over file…' }).click()
    await dialog.getByLabel('Passphrase for this file').fill(forTheFile)
    await dialog.getByRole('button', { name: 'Look inside' }).click()
  }

  await send()
  answers.openFile = file
  await casepath.openVault([])
  await page.getByRole('button', { name: 'Take in a hand-over file…' }).press('Enter')
  await dialog.getByLabel('Passphrase for this file').fill('not this one')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('not the passphrase of this file')
  await dialog.getByLabel('Passphrase for this file').fill(forTheFile)
  await page.keyboard.press('Enter')
  await expect(dialog).toContainText('Sent by M. Ortiz, Lincoln High')
  await expect(dialog).toContainText('not in your vault yet')
  await isSound(page, `${outputDir}/new`)
  await dialog.getByRole('button', { name: 'Take in' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Reyes')

  // Both go on from there. What only one of them changed is not asked about.
  const here = services.session.current()
  await change(here, { preferredName: 'Annie', state: 'OR' })
  await change(there, { preferredName: 'Anita', phone: '555 0100' })
  await send()
  await page.getByRole('link', { name: 'Students' }).first().click()
  await look()
  await expect(dialog.getByRole('group')).toHaveCount(1)
  await isSound(page, `${outputDir}/merge`)
  await dialog.getByLabel('The other version: Anita').check()
  await dialog.getByRole('button', { name: 'Save these choices' }).click()
  await expect(dialog).toHaveCount(0)
  expect((await here.get(id)).record.intake.student).toMatchObject({
    preferredName: 'Anita',
    state: 'OR',
    phone: '555 0100',
  })
  expect((await here.list()).students).toHaveLength(1)
  await session.lock()
})
