import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Intake } from '../../src/core/intake/schema'
import { rosa } from '../renderer/plan/fixture'
import { seriousFaults } from './axe'
import { expect, test, type Casepath } from './harness/fixture'

const few: Intake = {
  format: 'casepath-intake/1',
  student: { givenName: 'Bo', familyName: 'Lind' },
  interests: { populations: { teens: 3 } },
}

async function openMatches({ openVault, page }: Casepath, intake: Intake = rosa): Promise<string> {
  const [id] = await openVault([intake])
  await page.getByRole('link', { name: new RegExp(intake.student.familyName) }).click()
  await page.getByRole('link', { name: 'Matches' }).click()
  return id!
}

const recordOf = async ({ services }: Casepath, id: string) => (await services.session.current().get(id)).record

test('says bands in plain words, with a short why, and numbers only on request', async ({ casepath }) => {
  const { page } = casepath
  await openMatches(casepath)
  await expect(page.getByRole('heading', { name: /^(Strong|Good) match$/ }).first()).toBeVisible()
  const card = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: 'Geriatric case management' }) })
  await expect(card).toContainText('older adults')
  await expect(card.getByText('On track')).toBeVisible()
  await expect(card.getByTitle('Fit from 0 to 100')).toHaveCount(0)
  await page.getByRole('switch', { name: 'Show numbers' }).press('Space')
  await expect(card.getByTitle('Fit from 0 to 100')).toBeVisible()
  expect(await seriousFaults(page)).toEqual([])
})

test('opens a match to reasons that add up to the fit', async ({ casepath }) => {
  const { page } = casepath
  await openMatches(casepath)
  await page.getByRole('switch', { name: 'Show numbers' }).press('Space')
  await page.getByRole('button', { name: 'Geriatric case management' }).click()
  const table = page.getByRole('table', { name: /What each answer adds/ })
  const figures = (texts: string[]) =>
    texts.map((text) => Math.round(Number(text.replace('−', '-').replace('+', '')) * 10))
  const groups = figures(await table.locator('tr:has(th[scope=rowgroup]) td:last-child:not([colspan])').allInnerTexts())
  const lines = figures(await table.locator('tbody tr:has(th[scope=row]) td:last-child').allInnerTexts())
  const [total] = figures(await table.locator('tfoot td:last-child').allInnerTexts())
  const sum = (values: number[]) => values.reduce((all, value) => all + value, 0)
  expect(groups.length).toBeGreaterThan(3)
  expect(sum(groups)).toBe(total)
  expect(sum(lines)).toBe(total)
  await expect(page.getByText(`= ${((500 + total!) / 10).toFixed(1)}.`)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'A day’s work' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'What would change this?' })).toBeVisible()
  expect(await seriousFaults(page)).toEqual([])
})

test('chooses a specialty and a route by keyboard alone, and the plan follows', async ({ casepath }) => {
  const { page } = casepath
  const id = await openMatches(casepath)
  await page.getByRole('button', { name: 'Nurse case management' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Choose…' }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: /A way into Nurse/ })
  // Drawn on one scale: the later the first job, the farther to the right it stands within its column.
  const jobs = await dialog.locator('[data-job]').evaluateAll((marks) =>
    marks.map((mark) => ({
      day: mark.getAttribute('data-job')!,
      x: mark.getBoundingClientRect().x - mark.closest('svg')!.getBoundingClientRect().x,
    })),
  )
  expect(jobs.length).toBeGreaterThan(1)
  const byDay = jobs.toSorted((a, b) => (a.day < b.day ? -1 : 1))
  expect(byDay.map(({ x }) => x)).toEqual(byDay.map(({ x }) => x).toSorted((a, b) => a - b))
  await expect(dialog.getByRole('row', { name: /First job/ })).toContainText(/20\d\d/)
  expect(await seriousFaults(page)).toEqual([])
  await dialog.getByRole('radio').first().focus()
  await page.keyboard.press('ArrowDown')
  const route = await dialog.locator('input[name=route]:checked').inputValue()
  await dialog.getByRole('button', { name: 'Use this route' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Nurse case management' })).toBeVisible()
  await expect.poll(async () => (await recordOf(casepath, id)).choice).toMatchObject({ specialty: 'nurse', route })
  expect((await recordOf(casepath, id)).plan?.route).toBe(route)
})

test('sets a specialty aside with a reason, and undo brings it back', async ({ casepath }) => {
  const { page } = casepath
  const id = await openMatches(casepath)
  await page.getByRole('button', { name: 'Rehabilitation case management' }).click()
  await page.getByRole('button', { name: 'Set aside…' }).click()
  await page.getByRole('textbox', { name: /Why set/ }).fill('Too far from home')
  await page.getByRole('button', { name: 'Set aside', exact: true }).click()
  await expect(page.getByText('Too far from home')).toBeVisible()
  await expect
    .poll(async () => (await recordOf(casepath, id)).setAside)
    .toMatchObject([{ specialty: 'rehabilitation', reason: 'Too far from home' }])
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Too far from home')).toHaveCount(0)
})

test('re-ranks at once when a weight moves, keeps it, and goes back', async ({ casepath }) => {
  const { page } = casepath
  const id = await openMatches(casepath)
  await page.getByRole('switch', { name: 'Show numbers' }).press('Space')
  const fit = page.getByTitle('Fit from 0 to 100').first()
  const before = await fit.innerText()
  await page.getByRole('button', { name: 'How much each part counts' }).click()
  const slider = page.getByRole('slider', { name: 'People you want to help' })
  await slider.focus()
  await page.keyboard.press('Home')
  await expect(fit).not.toHaveText(before)
  await expect.poll(async () => (await recordOf(casepath, id)).weights?.populations).toBe(0)
  for (const other of await page.getByRole('slider').all()) {
    await other.focus()
    await page.keyboard.press('Home')
  }
  await expect(page.getByRole('heading', { name: 'No part counts' })).toBeVisible()
  await expect(page.getByText('Not enough answers yet')).toHaveCount(0)
  await page.getByRole('button', { name: 'Use the usual weights' }).click()
  await expect(fit).toHaveText(before)
  await expect.poll(async () => (await recordOf(casepath, id)).weights).toBeNull()
})

test('teaches what to answer when there is too little to rank', async ({ casepath }) => {
  const { page } = casepath
  await openMatches(casepath, few)
  await expect(page.getByRole('heading', { name: 'Not enough answers yet' })).toBeVisible()
  await expect(page.getByText('one answer so far')).toBeVisible()
  expect(await seriousFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Answer questions' }).click()
  await expect(page.getByRole('link', { name: 'Intake' })).toHaveAttribute('aria-current', 'step')
})

test('compares two specialties side by side by keyboard alone', async ({ casepath }) => {
  const { page } = casepath
  await openMatches(casepath)
  await page.getByRole('checkbox', { name: 'Compare Geriatric case management' }).press('Space')
  await expect(page.getByRole('button', { name: 'Compare side by side' })).toBeDisabled()
  await page.getByRole('checkbox', { name: 'Compare Nurse case management' }).press('Space')
  await page.getByRole('button', { name: 'Compare side by side' }).press('Enter')
  const table = page.getByRole('dialog', { name: 'Side by side' }).getByRole('table')
  await expect(table.getByRole('columnheader')).toHaveText(['Geriatric case management', 'Nurse case management'])
  await expect(table.getByRole('row', { name: /First job/ })).toContainText(/20\d\d.*20\d\d/s)
  await expect(table.getByRole('row', { name: /Pay a year/ })).toContainText(/\$\d\d,\d{3} median.*May 20\d\d/s)
  expect(await seriousFaults(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(table).toHaveCount(0)
})

test('says how matching works with the weights in force, and saves it as PDF', async ({ casepath }) => {
  const { page, answers, userData } = casepath
  await openMatches(casepath)
  await page.getByRole('button', { name: 'How much each part counts' }).click()
  await page.getByRole('slider', { name: 'People you want to help' }).press('Home')
  await page.getByRole('link', { name: 'How matching works' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'How matching works' })).toBeVisible()
  await expect(page.getByRole('row', { name: /People you want to help/ }).getByRole('cell')).toHaveText(['25%', '0%'])
  expect(await seriousFaults(page)).toEqual([])
  answers.saveFile = path.join(userData, 'method.pdf')
  await page.getByRole('button', { name: 'Save as PDF…' }).click()
  await expect(page.getByText('Saved as method.pdf.')).toBeVisible()
  expect((await readFile(answers.saveFile)).subarray(0, 5).toString()).toBe('%PDF-')
  await page.keyboard.press('Control+p')
  await expect(page.getByText('Sent to the printer')).toBeVisible({ timeout: 30_000 })
  await expect(page.locator('[data-print-sheet]')).toHaveCount(0)
  await page.getByRole('link', { name: 'Back' }).click()
  await expect(page.getByRole('switch', { name: 'Show numbers' })).toBeVisible()
})

test('sets the counselor’s rating of skills beside the student’s, without moving the fit', async ({ casepath }) => {
  const { page } = casepath
  const id = await openMatches(casepath)
  await page.getByRole('switch', { name: 'Show numbers' }).press('Space')
  const fits = await page.getByTitle('Fit from 0 to 100').allInnerTexts()
  await page.getByRole('button', { name: 'Your own rating of skills' }).press('Enter')
  await page.getByRole('combobox', { name: 'working with numbers' }).selectOption('4')
  await expect(page.getByRole('heading', { name: 'Worth talking about' })).toBeVisible()
  await expect.poll(async () => (await recordOf(casepath, id)).counselorSkills).toEqual({ 'data-analysis': 4 })
  expect(await page.getByTitle('Fit from 0 to 100').allInnerTexts()).toEqual(fits)
  expect(await seriousFaults(page)).toEqual([])
})

test('answers again in a new round, says what changed, and undo brings the answers back', async ({ casepath }) => {
  const { page } = casepath
  const id = await openMatches(casepath)
  await page.getByRole('button', { name: 'Ask everything again…' }).press('Enter')
  await page.getByRole('button', { name: 'Keep them and ask again' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Not enough answers yet' })).toBeVisible()
  await expect(page.getByRole('heading', { name: /What changed since .*20\d\d/ })).toBeVisible()
  await expect.poll(async () => (await recordOf(casepath, id)).intakeHistory.length).toBe(1)
  expect(await seriousFaults(page)).toEqual([])
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('button', { name: 'Geriatric case management' })).toBeVisible()
  await expect.poll(async () => (await recordOf(casepath, id)).intakeHistory).toEqual([])
  expect((await recordOf(casepath, id)).intake).toEqual(rosa)
})
