import path from 'node:path'
import { seriousFaults } from './axe'
import { expect, test } from './harness/fixture'
import { openWithPlan } from './with-plan'

test('asks who gets a copy that was saved or printed, and keeps the answer with the record for good', async ({
  casepath,
}, { outputDir }) => {
  const { page, answers, services, userData } = casepath
  await services.settings.set({ counselorName: 'Ana Whitfield' })
  const id = await openWithPlan(casepath, 'Print')
  const recorded = async () => (await services.session.current().get(id)).record.disclosures

  answers.saveFile = path.join(userData, 'plan.pdf')
  await page.getByRole('button', { name: 'Save PDF…' }).click()
  await expect(page.getByRole('heading', { name: 'Who gets this copy?' })).toBeVisible()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await seriousFaults(page)).toEqual([])
  }
  await page.screenshot({ path: `${outputDir}/ask.png` })
  await page.getByRole('button', { name: 'Someone else…' }).press('Enter')
  const enter = page.getByRole('button', { name: 'Enter it' })
  await expect(page.getByRole('textbox', { name: 'Person or office' })).toBeFocused()
  await page.keyboard.type('Lakeside Community College')
  await expect(enter).toBeDisabled()
  await page.getByRole('textbox', { name: /Role or reason/ }).fill('Admissions')
  expect(await seriousFaults(page)).toEqual([])
  await page.screenshot({ path: `${outputDir}/form.png` })
  await page.keyboard.press('Enter')
  const list = page.getByRole('list').filter({ hasText: 'Lakeside' })
  await expect(list).toContainText('Admissions')
  await expect.poll(recorded).toMatchObject([
    {
      to: 'Lakeside Community College',
      interest: 'Admissions',
      basis: 'other-school',
      by: 'Ana Whitfield',
      day: '2026-11-22',
      way: 'saved',
      document: 'career-plan',
    },
  ])
  expect((await recorded())[0]?.pages).toBeGreaterThan(2)

  await page.getByRole('button', { name: 'Save PDF…' }).click()
  await page.getByRole('button', { name: 'The student or a parent' }).click()
  await expect(page.getByText('(no entry needed by law)')).toBeVisible()
  expect(await seriousFaults(page)).toEqual([])
  await page.screenshot({ path: `${outputDir}/list.png` })
  // Undo takes back edits, never what happened.
  await page.locator('body').press('Control+z')
  await expect
    .poll(async () => (await recorded()).map(({ basis }) => basis))
    .toEqual(['other-school', 'student-or-parent'])
  await casepath.open()
  await expect(page.getByRole('heading', { name: 'Students', exact: true })).toBeVisible()
})

test('a copy that stays in the office, or a dialog that was closed, makes no entry', async ({ casepath }) => {
  const { page, answers, services, userData } = casepath
  const id = await openWithPlan(casepath, 'Print')
  answers.saveFile = null
  await page.getByRole('button', { name: 'Save PDF…' }).click()
  await expect(page.getByRole('status').filter({ hasText: /not saved|Nothing|cancel/i })).toBeVisible()
  await expect(page.getByText('Who gets this copy?')).toHaveCount(0)
  answers.saveFile = path.join(userData, 'plan.pdf')
  await page.getByRole('button', { name: 'Save PDF…' }).click()
  await page.getByRole('button', { name: 'It stays in the office' }).click()
  await expect(page.getByText('Who gets this copy?')).toHaveCount(0)
  expect((await services.session.current().get(id)).record.disclosures).toEqual([])
})
