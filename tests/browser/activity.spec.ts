import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { seriousFaults } from './axe'
import { expect, test } from './harness/fixture'

const intake = { format: 'casepath-intake/1', student: { givenName: 'Ana', familyName: 'Reyes' } } as const

test('the activity log is read, narrowed down and saved, and says when a line was taken out', async ({ casepath }, {
  outputDir,
}) => {
  const { page, services, answers, userData } = casepath
  await services.settings.set({ counselorName: 'Ms. Whitfield' })
  await casepath.openVault([intake])
  const clean = async (name: string) => {
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await seriousFaults(page)).toEqual([])
      await page.screenshot({ path: `${outputDir}/${name}-${colorScheme}.png` })
    }
  }
  await page.getByRole('link', { name: 'Ana Reyes' }).click()
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('link', { name: 'Read the activity log' }).press('Enter')
  const lines = page.getByRole('row')
  await expect(lines.filter({ hasText: 'Opened' })).toContainText(['Ms. Whitfield'])
  await expect(page.getByText('Every line is as it was written.')).toBeVisible()
  await clean('log')

  await page.getByLabel('What').selectOption('Unlocked the records')
  await expect(lines).toHaveCount(2)
  await page.getByRole('button', { name: 'Show all' }).press('Enter')
  await page.getByLabel('Student').selectOption('Ana Reyes')
  await expect(lines.filter({ hasText: 'Unlocked' })).toHaveCount(0)
  answers.saveFile = path.join(userData, 'log.csv')
  await page.getByRole('button', { name: 'Save as a table…' }).press('Enter')
  await expect(page.getByText('Saved as log.csv.')).toBeVisible()
  expect(readFileSync(answers.saveFile, 'utf8')).toMatch(/Opened(?![\s\S]*Reyes)/)

  const folder = path.join(userData, 'vault', 'activity')
  const file = path.join(folder, readdirSync(folder).find((name) => name.endsWith('.log')) ?? '')
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^.*\n/, ''))
  await page.getByRole('link', { name: 'Back to settings' }).click()
  await page.getByRole('link', { name: 'Read the activity log' }).click()
  await expect(page.getByRole('alert')).toContainText('Line 1 is missing')
  await clean('broken')
})
