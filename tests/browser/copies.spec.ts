import { cp, copyFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import { createVaultSession } from '../../src/node/vault/session'
import { seriousFaults } from './axe'
import { expect, passphrase, test, type Casepath } from './harness/fixture'

const ana = {
  format: 'casepath-intake/1',
  student: { givenName: 'Ana', familyName: 'Reyes', preferredName: 'Ana', state: 'TX' },
} as const

/** What a second computer saves in a copy of the vault, put beside the document as Syncthing would. */
async function syncConflict({ userData }: Casepath, id: string, student: object): Promise<string> {
  const other = path.join(userData, 'other')
  await cp(path.join(userData, 'vault'), other, { recursive: true })
  const session = createVaultSession({ vaultDir: other, samplesDir: other, sampleFiles: other })
  await session.unlock(passphrase)
  const { record, revision } = await session.current().get(id)
  const changed = { ...record.intake, student: { ...record.intake.student, ...student } }
  await session.current().save(revision, { ...record, intake: changed })
  await session.lock()
  const folder = path.join(userData, 'vault', 'students')
  await copyFile(
    path.join(other, 'students', `${id}.json`),
    path.join(folder, `${id}.sync-conflict-20261122-101500-ABCDEFG.json`),
  )
  return folder
}

async function saveElsewhere({ services }: Casepath, id: string, student: object): Promise<void> {
  const vault = services.session.current()
  const { record, revision } = await vault.get(id)
  const changed = { ...record.intake, student: { ...record.intake.student, ...student } }
  await vault.save(revision, { ...record, intake: changed })
}

const studentOf = async ({ services }: Casepath, id: string) =>
  (await services.session.current().get(id)).record.intake.student

test('brings in the version a sync program set aside, asking only about what both sides changed', async ({ casepath }, {
  outputDir,
}) => {
  const { page } = casepath
  const [id] = await casepath.openVault([ana])
  const folder = await syncConflict(casepath, id!, { preferredName: 'Anita', studentId: '4471' })
  await saveElsewhere(casepath, id!, { preferredName: 'Annie', state: 'OR' })
  await casepath.open()
  await expect(page.getByText(/kept a second version of one record/)).toBeVisible()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await seriousFaults(page)).toEqual([])
  }
  await page.screenshot({ path: `${outputDir}/notice.png` })
  await page.getByRole('button', { name: 'Bring it in' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('group')).toHaveCount(1)
  await expect(dialog.getByRole('button', { name: 'Save these choices' })).toBeDisabled()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await seriousFaults(page)).toEqual([])
  }
  await page.screenshot({ path: `${outputDir}/choice.png` })
  await dialog.getByLabel('The other version: Anita').check()
  await dialog.getByRole('button', { name: 'Save these choices' }).click()
  await expect(page.getByText(/kept a second version/)).toHaveCount(0)
  expect(await studentOf(casepath, id!)).toMatchObject({ preferredName: 'Anita', studentId: '4471', state: 'OR' })
  expect((await readdir(folder)).filter((name) => name.includes('sync-conflict'))).toEqual([])
})

test('asks which one stands when somebody else saved the same field, and keeps everything else of both', async ({
  casepath,
}, { outputDir }) => {
  const { page } = casepath
  const [id] = await casepath.openVault([ana])
  const vaultDir = path.join(casepath.userData, 'vault')
  const elsewhere = createVaultSession({ vaultDir, samplesDir: vaultDir, sampleFiles: vaultDir })
  await elsewhere.unlock(passphrase)
  await elsewhere.current().presence.beat(id!)
  await page.getByRole('link', { name: /Reyes/ }).click()
  await expect(page.getByText('You can both work; changes come together.')).toBeVisible()
  await elsewhere.lock()
  await saveElsewhere(casepath, id!, { preferredName: 'Annie', state: 'OR' })
  await page.getByText('About the student').first().click()
  await page.getByLabel('Called').fill('Anita')
  await page.keyboard.press('Tab')
  const alert = page.getByRole('alert').filter({ hasText: 'changed the same thing' })
  await expect(alert).toContainText('Both versions are kept.')
  expect(await seriousFaults(page)).toEqual([])
  await page.screenshot({ path: `${outputDir}/alert.png` })
  await alert.getByRole('button').press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('The other version: Annie').check()
  await dialog.getByRole('button', { name: 'Save these choices' }).press('Enter')
  await expect(alert).toHaveCount(0)
  await expect.poll(() => studentOf(casepath, id!)).toMatchObject({ preferredName: 'Annie', state: 'OR' })
})
