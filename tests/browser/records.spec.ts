import { seriousFaults } from './axe'
import { expect, passphrase, test } from './harness/fixture'

const intake = { format: 'casepath-intake/1', student: { givenName: 'Ana', familyName: 'Reyes' } } as const

for (const theme of ['light', 'dark'] as const)
  test(`a student comes back from a backup, in the ${theme} theme`, async ({ casepath }, { outputDir }) => {
    const { page, services } = casepath
    await services.settings.set({ theme })
    await casepath.openVault()
    const { record } = await services.session.current().create(intake)
    await page.keyboard.press('Control+,')
    await page.getByRole('button', { name: 'Back up now' }).click()
    await expect(page.getByText('Backup made and checked.')).toBeVisible()
    await services.session.current().save(1, { ...record, pinned: ['nurse'] })
    await page.screenshot({ path: `${outputDir}/settings.png`, fullPage: true })
    expect(await seriousFaults(page)).toEqual([])
    await page
      .getByRole('button', { name: /^Look into it: / })
      .first()
      .click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Ana Reyes').check()
    await page.screenshot({ path: `${outputDir}/backup.png` })
    expect(await seriousFaults(page), 'backup').toEqual([])
    await dialog.getByRole('button', { name: 'Bring back 1 student' }).click()
    await expect(dialog.getByText('1 student was brought back.')).toBeVisible()
    const back = await services.session.current().get(record.id)
    expect([back.revision, back.record.pinned]).toEqual([3, []])
  })

test('changes the passphrase, and only the new one unlocks', async ({ casepath }) => {
  const { page } = casepath
  await casepath.openVault()
  await page.keyboard.press('Control+,')
  const next = 'purple lantern quiet harbor'
  await page.getByLabel('Passphrase now, or your recovery code').fill('not the passphrase')
  await page.getByLabel('New passphrase').fill(next)
  await page.getByLabel('Passphrase again').fill(next)
  await page.getByRole('button', { name: 'Change passphrase' }).click()
  await expect(page.getByText('That is not the passphrase')).toBeVisible()
  await page.getByLabel('Passphrase now, or your recovery code').fill(passphrase)
  await page.getByRole('button', { name: 'Change passphrase' }).click()
  await expect(page.getByText('The new passphrase is in place.')).toBeVisible()
  await page.keyboard.press('Control+l')
  await page.getByLabel('Passphrase', { exact: true }).fill(next)
  await page.getByRole('button', { name: 'Unlock' }).click()
  await expect(page.getByRole('heading', { name: 'Students', exact: true })).toBeVisible()
})

for (const theme of ['light', 'dark'] as const)
  test(`makes a new recovery code that is shown once, in the ${theme} theme`, async ({ casepath }, { outputDir }) => {
    test.slow()
    const { page, services } = casepath
    await services.settings.set({ theme })
    await casepath.openVault()
    await page.keyboard.press('Control+,')
    await page.getByLabel('Your passphrase, or the old code').fill(passphrase)
    await page.getByRole('button', { name: 'Make a new code' }).click()
    const code = await page.getByTestId('recovery-code').textContent()
    await page.screenshot({ path: `${outputDir}/recovery.png` })
    expect(await seriousFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Print…' }).click()
    await expect(page.getByText('Sent to the printer')).toBeVisible()
    await expect(page.locator('[data-print-sheet]')).toHaveCount(0)
    await page.getByLabel(/I have written it down/).check()
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    expect(await page.content()).not.toContain(code)
    await services.session.lock()
    await services.session.unlockWithRecovery(code!)
    expect(services.session.isOpen()).toBe(true)
  })
