import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { seriousFaults } from './axe'
import { expect, test } from './harness/fixture'
import { openWithPlan } from './with-plan'

test('keeps what was saved, notes who signed, and gives the same paper again after the plan has changed', async ({
  casepath,
}) => {
  const { page, answers, userData } = casepath
  const id = await openWithPlan(casepath, 'Print')
  const first = path.join(userData, 'first.pdf')
  answers.saveFile = first
  await page.getByRole('button', { name: 'Save PDF…' }).click()
  await expect(page.getByText('Plan 1, saved as PDF November 22, 2026')).toBeVisible()

  await page.getByRole('button', { name: 'Note signatures on plan 1' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('checkbox', { name: 'Student' }).check()
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveValue('Rosa Delgado')
  expect(await seriousFaults(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Keep signatures' }).click()
  await expect(page.getByText('Signed by the student: Rosa Delgado, November 22, 2026')).toBeVisible()

  await page.getByRole('link', { name: 'Plan', exact: true }).click()
  await page.getByRole('textbox', { name: /Notes/ }).last().fill('Bring the transcript.')
  await page.getByRole('link', { name: 'Print', exact: true }).click()
  await expect(page.getByText(/The plan was changed after plan 1 was signed/)).toBeVisible()
  answers.saveFile = path.join(userData, 'second.pdf')
  await page.getByRole('button', { name: 'Save PDF…' }).click()
  await expect(page.getByText('Plan 2, saved as PDF November 22, 2026').first()).toBeVisible()
  await page.getByRole('button', { name: 'Show what changed' }).click()
  await expect(page.getByText('The notes on the whole plan changed.')).toBeVisible()

  await page.getByRole('button', { name: 'Open plan 1' }).click()
  await expect(page.getByRole('dialog').getByRole('figure', { name: /^Page 1 of/ })).toContainText('Rosa Delgado')
  answers.saveFile = path.join(userData, 'again.pdf')
  await page.getByRole('dialog').getByRole('button', { name: 'Save this PDF…' }).click()
  await expect(page.getByText('Saved as again.pdf')).toBeVisible()
  expect((await readFile(answers.saveFile)).equals(await readFile(first))).toBe(true)
  await page.keyboard.press('Escape')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await seriousFaults(page)).toEqual([])
  }
  // Undoing what came before takes neither plan nor signature away.
  await page.locator('body').press('Control+z')
  const { record } = await casepath.services.session.current().get(id)
  expect(record.revisions.map(({ signatures }) => signatures.length)).toEqual([1, 0])
  await expect(page.getByText('Plan 2, saved as PDF November 22, 2026').first()).toBeVisible()
})
