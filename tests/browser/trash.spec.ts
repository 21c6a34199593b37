import { seriousFaults } from './axe'
import { expect, test } from './harness/fixture'

const intake = { format: 'casepath-intake/1', student: { givenName: 'Ana', familyName: 'Reyes' } } as const

test('a student goes to the trash, comes back, is held, and is destroyed only when signed for', async ({ casepath }, {
  outputDir,
}) => {
  const { page, services } = casepath
  await services.settings.set({ counselorName: 'Ms. Whitfield' })
  const [id] = await casepath.openVault([intake])
  const clean = async () => {
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await seriousFaults(page)).toEqual([])
    }
  }
  const keeping = async () => (await services.session.current().get(id!)).record.keeping
  const openKeeping = async () => {
    await page.getByRole('link', { name: 'Ana Reyes' }).click()
    await page.getByRole('button', { name: 'Hold or delete' }).click()
    return page.getByRole('dialog')
  }

  const dialog = await openKeeping()
  await dialog.getByLabel('Why').fill('Moved to another district')
  await clean()
  await page.screenshot({ path: `${outputDir}/keeping.png` })
  await dialog.getByRole('button', { name: 'Move to the trash' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'No students yet' })).toBeVisible()
  await page.getByRole('link', { name: 'Trash' }).click()
  await expect(page.getByText(/Ms. Whitfield · Moved to another district/)).toBeVisible()
  await clean()
  await page.screenshot({ path: `${outputDir}/trash.png` })
  await page.getByRole('button', { name: 'Bring back Ana Reyes' }).press('Enter')
  await expect(page.getByText('The trash is empty.')).toBeVisible()
  await page.getByRole('link', { name: 'Back to all students' }).click()

  await openKeeping()
  await dialog.getByLabel('Why').fill('Court request')
  await dialog.getByRole('button', { name: 'Set a hold' }).click()
  await expect(dialog.getByText(/Court request/)).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Move to the trash' })).toHaveCount(0)
  await clean()
  await page.screenshot({ path: `${outputDir}/held.png` })
  expect((await keeping()).hold).toMatchObject({ by: 'Ms. Whitfield', reason: 'Court request' })
  await dialog.getByRole('button', { name: 'Lift the hold' }).click()
  await dialog.getByLabel('Left school on').fill('2019-06-14')
  await expect.poll(async () => (await keeping()).leftOn).toBe('2019-06-14')
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByLabel('Years after a student leaves').fill('5 years')
  await expect.poll(() => services.settings.get().retentionYears).toBe(5)
  await page.getByRole('link', { name: 'Students', exact: true }).click()
  await page.getByRole('link', { name: 'Trash' }).click()
  await expect(page.getByText('Left June 14, 2019. Due since June 14, 2024.')).toBeVisible()
  await clean()
  await page.screenshot({ path: `${outputDir}/due.png` })
  await page.getByRole('button', { name: 'Move to the trash: Ana Reyes' }).press('Enter')
  await expect(page.getByText('No record is due. Those on hold are never listed.')).toBeVisible()

  await page.getByRole('button', { name: 'Destroy Ana Reyes' }).click()
  await expect(dialog.getByLabel('Your name')).toHaveValue('Ms. Whitfield')
  await clean()
  await page.screenshot({ path: `${outputDir}/destroy.png` })
  await dialog.getByLabel('Your name').fill('')
  await expect(dialog.getByRole('button', { name: 'Destroy for good' })).toBeDisabled()
  await dialog.getByLabel('Your name').fill('Ms. Whitfield')
  await dialog.getByRole('button', { name: 'Destroy for good' }).click()
  await expect(page.getByRole('heading', { name: 'Destruction list' })).toBeVisible()
  await expect(page.getByText(/automatic backups? held it\./)).toBeVisible()
  await clean()
  await page.screenshot({ path: `${outputDir}/destroyed.png` })
  await expect(services.session.current().get(id!)).rejects.toMatchObject({ code: 'not-found' })
})
