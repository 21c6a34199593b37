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
  // What left without Casepath is entered by hand, and a wrong entry is struck.
  await page.getByRole('button', { name: 'Add an entry…' }).press('Enter')
  await page.keyboard.type('Told on the phone')
  await page.getByLabel('Day').fill('2026-11-20')
  await page.getByRole('textbox', { name: 'Person or office' }).fill('County court')
  await page.getByRole('textbox', { name: /Role or reason/ }).fill('Subpoena 26-118')
  await page.getByLabel('Why it may be given').selectOption('A court order or subpoena')
  expect(await seriousFaults(page)).toEqual([])
  await page.screenshot({ path: `${outputDir}/add.png`, fullPage: true })
  await page.keyboard.press('Enter')
  const told = page.getByRole('listitem').filter({ hasText: 'Told on the phone' })
  await told.getByRole('button', { name: /^Strike/ }).press('Enter')
  await expect(told.getByRole('button', { name: 'Strike this entry' })).toBeDisabled()
  await page.keyboard.type('Belongs to another student')
  await page.keyboard.press('Enter')
  await expect(told.locator('del')).toContainText('County court')
  await expect(told).toContainText('Struck by Ana Whitfield')
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await seriousFaults(page)).toEqual([])
    await page.screenshot({ path: `${outputDir}/struck-${colorScheme}.png`, fullPage: true })
  }
  await expect
    .poll(async () => (await recorded()).at(-1))
    .toMatchObject({ way: 'own', day: '2026-11-20', struck: { reason: 'Belongs to another student' } })

  // Called away before the question is answered: it is there again with the list.
  await page.getByRole('button', { name: 'Save PDF…' }).click()
  await expect(page.getByRole('heading', { name: 'Who gets this copy?' })).toBeVisible()
  await page.keyboard.press('Alt+7')
  await expect(page.getByRole('heading', { name: 'Who gets this copy?' })).toHaveCount(0)
  await page.getByRole('link', { name: /^Print/ }).click()
  await expect(page.getByText('and nobody has said yet who got it')).toBeVisible()
  await page.screenshot({ path: `${outputDir}/still.png`, fullPage: true })
  await page.getByRole('button', { name: 'It stays in the office' }).click()
  await expect(page.getByText('Who gets this copy?')).toHaveCount(0)
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
