import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import ICAL from 'ical.js'
import { seriousFaults } from './axe'
import { expect, test, type Casepath } from './harness/fixture'
import { openWithPlan } from './with-plan'

const planOf = async ({ services }: Casepath, id: string) => (await services.session.current().get(id)).record.plan!

async function choose({ page }: Casepath, item: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

test('the plan leaves as a calendar, a table and data, each where the dialog said', async ({ casepath }) => {
  const { page, answers, userData } = casepath
  const id = await openWithPlan(casepath, 'Plan')
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  expect(await seriousFaults(page)).toEqual([])
  await page.keyboard.press('Escape')

  answers.saveFile = path.join(userData, 'plan.ics')
  await choose(casepath, /^Calendar…/)
  await expect(page.getByText('Saved as plan.ics.')).toBeVisible()
  const calendar = new ICAL.Component(ICAL.parse(await readFile(answers.saveFile, 'utf8')) as [string, [], []])
  const open = (await planOf(casepath, id)).current.steps.filter(({ status }) => status === 'planned')
  expect(calendar.getAllSubcomponents('vevent').length).toBeGreaterThanOrEqual(open.length)

  answers.saveFile = path.join(userData, 'plan.json')
  await choose(casepath, /^Plan data…/)
  await expect(page.getByText('Saved as plan.json.')).toBeVisible()
  const data = JSON.parse(await readFile(answers.saveFile, 'utf8')) as { format: string; milestones: unknown[] }
  expect(data).toMatchObject({ format: 'casepath-plan/1', goalDates: [], smartGoals: [] })

  answers.saveFile = null
  await choose(casepath, /^Table of steps…/)
  await expect(page.getByRole('button', { name: 'Export', exact: true })).toBeEnabled()
  await expect(page.getByText(/^Saved as/)).toHaveCount(0)
})

test('a plan with nothing left to do gives no empty calendar, and says so', async ({ casepath }) => {
  const { page, answers, userData, services, open } = casepath
  const id = await openWithPlan(casepath, 'Plan')
  const vault = services.session.current()
  const { record, revision } = await vault.get(id)
  const { steps, firstNinetyDays } = record.plan!.current
  const current = {
    notes: '',
    steps: steps.map((step) => ({ ...step, status: 'done' as const })),
    firstNinetyDays: firstNinetyDays.map((action) => ({ ...action, done: true })),
  }
  await vault.save(revision, { ...record, plan: { ...record.plan!, current } })
  await open()
  await page.getByRole('link', { name: /Delgado/ }).click()
  await page.getByRole('link', { name: 'Plan', exact: true }).click()
  answers.saveFile = path.join(userData, 'none.ics')
  await choose(casepath, /^Calendar…/)
  await expect(page.getByText(/nothing left to put in a calendar/)).toBeVisible()
  await expect(readFile(answers.saveFile)).rejects.toThrow('ENOENT')
})

test('an edited table is shown before it changes the plan, and can be undone', async ({ casepath }) => {
  const { page, answers, userData } = casepath
  const id = await openWithPlan(casepath, 'Plan')
  const file = path.join(userData, 'steps.csv')
  answers.saveFile = file
  answers.openFile = file
  await choose(casepath, /^Table of steps…/)
  await expect(page.getByText('Saved as steps.csv.')).toBeVisible()

  await choose(casepath, /^Bring back/)
  await expect(page.getByRole('dialog').getByText(/says the same as the plan/)).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).last().click()

  const before = (await planOf(casepath, id)).current
  const edited = `${(await readFile(file, 'utf8')).replace('Finish high school', 'Graduate with friends')},step,"Ask, then visit",,5/15/2027,,,family,\r\n`
  await writeFile(file, edited)
  await choose(casepath, /^Bring back/)
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('This would change 2 steps. You can undo it afterward.')).toBeVisible()
  await expect(dialog.getByText('Step: “Finish high school” becomes “Graduate with friends”')).toBeVisible()
  expect(await seriousFaults(page)).toEqual([])
  expect((await planOf(casepath, id)).current).toEqual(before)
  await dialog.getByRole('button', { name: 'Change the plan' }).click()
  await expect
    .poll(async () => (await planOf(casepath, id)).current.steps.map(({ title }) => title))
    .toEqual(expect.arrayContaining(['Graduate with friends', 'Ask, then visit']))
  await page.getByRole('status', { name: 'Last change' }).getByRole('button', { name: 'Undo' }).click()
  await expect.poll(async () => (await planOf(casepath, id)).current).toEqual(before)
})

test('a table with bad rows changes nothing and names each by line, column and reason', async ({ casepath }) => {
  const { page, answers, userData } = casepath
  const id = await openWithPlan(casepath, 'Plan')
  const before = await planOf(casepath, id)
  answers.openFile = path.join(userData, 'bad.csv')
  await writeFile(answers.openFile, 'title,start,end\nVisit,soon,2027-05-01\n,2027-05-01,2027-05-01\n')
  await choose(casepath, /^Bring back/)
  const dialog = page.getByRole('dialog', { name: 'bad.csv was not used' })
  await expect(dialog.getByText('Line 2, start: “soon” is not a date like 2031-05-15 or 5/15/2031.')).toBeVisible()
  await expect(dialog.getByText('Line 3, title: The title is empty.')).toBeVisible()
  expect(await seriousFaults(page)).toEqual([])
  expect(await planOf(casepath, id)).toEqual(before)
})
