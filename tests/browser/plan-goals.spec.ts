import { seriousFaults } from './axe'
import { expect, test, type Casepath } from './harness/fixture'
import { openWithPlan } from './with-plan'

const planOf = async ({ services }: Casepath, id: string) => (await services.session.current().get(id)).record.plan!

test('a date to reach is answered at once: with time to spare, or with the earliest day and why', async ({
  casepath,
}) => {
  const { page } = casepath
  const id = await openWithPlan(casepath, 'Plan')
  const goals = page.getByRole('region', { name: 'Goals' })
  await goals.getByRole('button', { name: 'Add a date' }).click()
  await expect(goals.getByText(/Can be done:/)).toBeVisible()
  await expect(goals.getByText('That is the very day: there is no time to spare.', { exact: false })).toBeVisible()

  await goals.getByLabel('By', { exact: true }).fill('2034-12-31')
  await expect(goals.getByText(/That leaves about \d+ months to spare\./)).toBeVisible()
  await expect(page.getByText(/^Goal: .* by December 2034$/)).toBeVisible()
  await goals.getByLabel('By', { exact: true }).fill('2028-01-01')
  await expect(goals.getByText(/Not by then:/)).toBeVisible()
  await expect(goals.getByText(/the earliest date is/)).toBeVisible()
  await goals.getByText('Why that day?').click()
  await expect(goals.getByText(/Graduation as you gave it/)).toBeVisible()
  await expect(goals.getByText(/No other route|The soonest:|would make it:/)).toBeVisible()
  expect(await seriousFaults(page)).toEqual([])

  await expect.poll(async () => (await planOf(casepath, id)).goalDates[0]?.date).toBe('2028-01-01')
  await goals.getByRole('button', { name: /^Remove date: / }).click()
  await page.getByRole('status', { name: 'Last change' }).getByRole('button', { name: 'Undo' }).click()
  await expect(goals.getByText(/Not by then:/)).toBeVisible()
})

test('a date the plan could keep is said to be too late where the counselor moved the step', async ({ casepath }) => {
  const { page } = casepath
  await openWithPlan(casepath, 'Plan')
  const goals = page.getByRole('region', { name: 'Goals' })
  await goals.getByRole('button', { name: 'Add a date' }).click()
  await goals.getByLabel('What to reach').selectOption('First job')
  await goals.getByLabel('By', { exact: true }).fill('2034-12-31')
  await expect(goals.getByText(/Can be done:/)).toBeVisible()
  await page.getByRole('button', { name: /^First job/ }).click()
  await page.getByLabel('Starts').fill('2036-02-01')
  await expect(goals.getByText(/your plan has it on February 1, 2036/)).toBeVisible()
})

test('a SMART goal is written as sentences, read back, linked, ticked, kept and printed', async ({ casepath }) => {
  const { page } = casepath
  const id = await openWithPlan(casepath, 'Plan')
  const goals = page.getByRole('region', { name: 'Goals' })
  await goals.getByRole('button', { name: 'Add a SMART goal' }).click()
  await goals.getByLabel(/Rosa will/).fill('volunteer at Oak House two hours a week')
  await expect(goals.getByText('Rosa will volunteer at Oak House two hours a week.')).toBeVisible()
  await goals.getByLabel(/We will know by this/).fill('the log shows 40 hours')
  await goals.getByLabel(/It can be done because/).fill('it is near school.')
  await goals.getByLabel(/It matters because/).fill('she likes older people')
  await goals.getByLabel(/By this day/).fill('2027-05-01')
  await expect(
    goals.getByText(
      'By May 1, 2027, Rosa will volunteer at Oak House two hours a week. We will know by this: the log shows 40 hours. It can be done because it is near school. It matters because she likes older people.',
    ),
  ).toBeVisible()
  await goals.getByText('Steps that lead there').click()
  await goals.getByRole('checkbox', { name: 'Finish high school' }).check()
  expect(await seriousFaults(page)).toEqual([])
  await goals.getByRole('button', { name: 'Done', exact: true }).click()
  await expect(goals.getByText('One linked step')).toBeVisible()
  await goals.getByRole('checkbox', { name: /^Reached: volunteer at Oak House/ }).check()
  await expect
    .poll(async () => (await planOf(casepath, id)).smartGoals)
    .toMatchObject([
      { specific: 'volunteer at Oak House two hours a week', by: '2027-05-01', steps: ['hs-diploma'], reached: true },
    ])

  // Another route is another plan: the goal comes along.
  await page.getByRole('button', { name: 'Change route…' }).click()
  await page.getByRole('dialog').getByRole('radio').last().check()
  await page.getByRole('button', { name: 'Use this route' }).click()
  await expect.poll(async () => (await planOf(casepath, id)).route).not.toBe('bsw')
  expect((await planOf(casepath, id)).smartGoals).toHaveLength(1)
})
