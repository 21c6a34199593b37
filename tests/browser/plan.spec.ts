import { seriousFaults } from './axe'
import { expect, test, type Casepath } from './harness/fixture'
import { openWithPlan } from './with-plan'

const planOf = async ({ services }: Casepath, id: string) => (await services.session.current().get(id)).record.plan!

test('draws the way, tells it in words, and gives it as a table on request', async ({ casepath }) => {
  const { page } = casepath
  await openWithPlan(casepath, 'Plan')
  await expect(page.getByRole('img', { name: /^Timeline of \d+ steps from \w+ 20\d\d to/ })).toBeVisible()
  await expect(page.getByText('Dashed: the earliest possible date.')).toBeVisible()
  expect(await seriousFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Show as table' }).click()
  // How long the gerontology credential takes is stated nowhere.
  await expect(page.getByRole('row', { name: /Social Worker in Gerontology.* at the earliest/ })).toBeVisible()
  await expect(page.getByRole('columnheader', { name: 'Starts' })).toBeVisible()
  await expect(page.getByRole('rowheader', { name: /Bachelor of Social Work/ })).toBeVisible()
})

test('edits a step in place, marks it as changed, says what was proposed, and reverts', async ({ casepath }) => {
  const { page } = casepath
  const id = await openWithPlan(casepath, 'Plan')
  const proposed = (await planOf(casepath, id)).base.steps.find(({ kind }) => kind === 'job')!
  const step = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('checkbox', { name: `Done: ${proposed.title}` }) })
  await step.getByRole('button', { name: new RegExp(`^${proposed.title}`) }).click()
  const card = page.getByRole('listitem').filter({ has: page.getByRole('textbox', { name: 'Step' }) })
  await card.getByRole('textbox', { name: 'Step' }).fill('')
  await expect(card.getByText(`A step needs a title. Leave it empty and “${proposed.title}” comes back.`)).toBeVisible()
  await card.getByRole('textbox', { name: 'Step' }).blur()
  await expect(card.getByRole('textbox', { name: 'Step' })).toHaveValue(proposed.title)
  await card.getByRole('textbox', { name: 'Step' }).fill('First job at Oak House')
  await card.getByLabel('Ends').fill('2033-03-01')
  await expect(card.getByText('Changed', { exact: true })).toBeVisible()
  await expect(card.getByText(`Proposed: ${proposed.title}`)).toBeVisible()
  expect(await seriousFaults(page)).toEqual([])
  await expect
    .poll(async () => (await planOf(casepath, id)).current.steps.find((one) => one.id === proposed.id))
    .toMatchObject({ title: 'First job at Oak House', end: '2033-03-01' })
  await card.getByRole('button', { name: 'Back to proposed' }).click()
  await expect(card.getByText('Changed', { exact: true })).toHaveCount(0)
  await expect.poll(async () => (await planOf(casepath, id)).current).toEqual((await planOf(casepath, id)).base)
})

test('says which dates cannot hold after an edit, and moves what follows when asked', async ({ casepath }) => {
  const { page } = casepath
  const id = await openWithPlan(casepath, 'Plan')
  const jobOf = async () => (await planOf(casepath, id)).current.steps.find(({ kind }) => kind === 'job')!
  const { start } = await jobOf()
  await page.getByRole('button', { name: /^Bachelor of Social Work/ }).click()
  await page.getByLabel('Ends').fill('2036-05-15')
  const notice = page.getByRole('region', { name: 'Dates that do not fit together' })
  await expect(notice).toContainText(/“.*” starts before “Bachelor of Social Work.*” ends \(May 2036\)/)
  expect(await seriousFaults(page)).toEqual([])
  await notice.getByRole('button', { name: 'Move what follows' }).click()
  await expect(notice).toHaveCount(0)
  await expect.poll(async () => (await jobOf()).start > '2036-05-15').toBe(true)
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await expect(notice).toBeVisible()
  await expect.poll(async () => (await jobOf()).start).toBe(start)
})

test('never lets a half-typed year into the plan', async ({ casepath }) => {
  const { page } = casepath
  const id = await openWithPlan(casepath, 'Plan')
  await page.getByRole('button', { name: /^First job/ }).click()
  const ends = page.getByLabel('Ends')
  await ends.focus()
  await page.keyboard.type('12242035')
  await expect(ends).toHaveValue('2035-12-24')
  await expect
    .poll(async () => (await planOf(casepath, id)).current.steps.find(({ kind }) => kind === 'job')?.end)
    .toBe('2035-12-24')
  await ends.evaluate((field: HTMLInputElement) => field.blur())
  await page.getByRole('button', { name: 'Undo' }).first().click()
  const { current, base } = await planOf(casepath, id)
  for (const step of current.steps) expect(Number(step.end.slice(0, 4))).toBeGreaterThan(2000)
  await expect
    .poll(async () => (await planOf(casepath, id)).current.steps.find(({ kind }) => kind === 'job')?.end)
    .toBe(base.steps.find(({ kind }) => kind === 'job')!.end)
})

test('takes a step out, offers undo, and undoes and redoes by key', async ({ casepath }) => {
  const { page } = casepath
  await openWithPlan(casepath, 'Plan')
  const ticks = page.getByRole('checkbox', { name: /^Done: / })
  const before = await ticks.count()
  await page.getByRole('button', { name: /^First job/ }).click()
  await page.getByRole('button', { name: 'Take out', exact: true }).click()
  await expect(ticks).toHaveCount(before - 1)
  await expect(page.getByRole('status', { name: 'Last change' })).toContainText('Took out “First job')
  await page.getByRole('status', { name: 'Last change' }).getByRole('button', { name: 'Undo' }).click()
  await expect(ticks).toHaveCount(before)
  await page.locator('body').press('Control+Shift+z')
  await expect(ticks).toHaveCount(before - 1)
  await page.locator('body').press('Control+z')
  await expect(ticks).toHaveCount(before)
})

test('adds an own step, ticks it, and moves it by keyboard', async ({ casepath }) => {
  const { page } = casepath
  const id = await openWithPlan(casepath, 'Plan')
  await page
    .getByRole('button', { name: /^Add step to/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Write my own' }).click()
  await page.getByRole('textbox', { name: 'Step' }).fill('Ask Aunt Lena about her work')
  await expect(page.getByText('Own step')).toBeVisible()
  const opener = page.getByRole('button', { name: /^Ask Aunt Lena/ })
  await opener.focus()
  const place = async () =>
    (await planOf(casepath, id)).current.steps.findIndex(({ title }) => title.startsWith('Ask Aunt'))
  await expect.poll(place).toBeGreaterThan(0)
  const before = await place()
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(place).toBeLessThan(before)
  await expect(opener).toBeFocused()
  await page.getByRole('checkbox', { name: 'Done: Ask Aunt Lena about her work' }).press('Space')
  await expect
    .poll(
      async () => (await planOf(casepath, id)).current.steps.find(({ title }) => title.startsWith('Ask Aunt'))?.status,
    )
    .toBe('done')
})

test('offers to plan again when the answers change, and keeps what was edited', async ({ casepath }) => {
  const { page, services, open } = casepath
  const id = await openWithPlan(casepath, 'Plan')
  await page.getByRole('textbox', { name: 'Notes' }).last().fill('Ask about the bus line')
  await expect.poll(async () => (await planOf(casepath, id)).current.notes).toBe('Ask about the bus line')
  const vault = services.session.current()
  const { record, revision } = await vault.get(id)
  const later = { ...record.intake, student: { ...record.intake.student, graduation: '2028-06' } }
  const job = record.plan!.current.steps.find(({ kind }) => kind === 'job')!
  const steps = record.plan!.current.steps.map((one) =>
    one.id === job.id ? { ...one, start: '2040-01-02', end: '2040-01-02' } : one,
  )
  const plan = { ...record.plan!, current: { ...record.plan!.current, steps } }
  await vault.save(revision, { ...record, intake: later, plan })
  await open()
  await page.getByRole('link', { name: /Delgado/ }).click()
  await page.getByRole('link', { name: 'Plan', exact: true }).click()
  await expect(page.getByText('The answers changed since this plan was made.')).toBeVisible()
  expect(await seriousFaults(page)).toEqual([])
  const before = record.plan!.base.steps.find(({ kind }) => kind === 'job')!.start
  await page.getByRole('button', { name: 'Plan again' }).click()
  await expect(page.getByText('The answers changed since this plan was made.')).toHaveCount(0)
  await expect
    .poll(async () => (await planOf(casepath, id)).base.steps.find(({ kind }) => kind === 'job')!.start)
    .not.toBe(before)
  expect((await planOf(casepath, id)).current.notes).toBe('Ask about the bus line')

  const report = page.getByRole('region', { name: 'What planning again did' })
  await expect(report.getByText(/keeps your dates, January 2, 2040/)).toBeVisible()
  expect(await seriousFaults(page)).toEqual([])
  const dated = async () => (await planOf(casepath, id)).current.steps.find((one) => one.id === job.id)!.start
  expect(await dated()).toBe('2040-01-02')
  await report.getByRole('button', { name: 'Use the new proposal' }).click()
  await expect.poll(dated).not.toBe('2040-01-02')
  await expect(report.getByRole('button', { name: 'Use the new proposal' })).toHaveCount(0)
})

test('the printed page stands beside the plan and keeps up with it', async ({ casepath }) => {
  const { page } = casepath
  await openWithPlan(casepath, 'Plan')
  const sheet = page.getByRole('complementary', { name: 'Printed page' })
  await expect(sheet.getByRole('figure', { name: /^Page 1 of/ })).toContainText('Rosa Delgado')
  await page.getByRole('button', { name: /^First job/ }).click()
  await page.getByRole('textbox', { name: 'Step' }).fill('Start at Oak House')
  await expect(sheet.getByRole('figure')).toContainText('Start at Oak House')
  await sheet.getByRole('button', { name: 'Next page' }).click()
  await expect(sheet.getByRole('figure', { name: /^Page 2 of/ })).toBeVisible()

  // The keys and sizes of the large view.
  const room = sheet.getByRole('region', { name: 'Page of the plan' })
  const width = async () => Math.round((await sheet.getByRole('figure').boundingBox())!.width)
  await sheet.getByRole('combobox', { name: 'Zoom' }).selectOption('100')
  await expect.poll(width).toBe(816)
  await room.focus()
  await page.keyboard.press('Control+-')
  await expect.poll(width).toBe(612)
  await page.keyboard.press('Home')
  await expect(sheet.getByRole('figure', { name: /^Page 1 of/ })).toBeVisible()
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await seriousFaults(page)).toEqual([])
  await page.keyboard.press('Control+0')
  await expect.poll(width).toBe(380)
  await page.keyboard.press('PageDown')
  await expect(sheet.getByRole('figure', { name: /^Page 2 of/ })).toBeVisible()
})
