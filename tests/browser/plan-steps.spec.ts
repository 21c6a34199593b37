import { seriousFaults } from './axe'
import { expect, test, type Casepath } from './harness/fixture'
import { openWithPlan } from './with-plan'

const stepsOf = async ({ services }: Casepath, id: string) =>
  (await services.session.current().get(id)).record.plan!.current.steps
const orderOf = async (casepath: Casepath, id: string) => (await stepsOf(casepath, id)).map((step) => step.id)

test('a step is found in the library, added with its sources, and then no longer offered', async ({ casepath }) => {
  const { page } = casepath
  const id = await openWithPlan(casepath, 'Plan')
  await page.getByRole('button', { name: 'Add step to “While in high school”' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('button', { name: 'Add “Finish high school”' })).toHaveCount(0)
  await dialog.getByRole('searchbox').fill('cpr')
  await expect(dialog.getByRole('listitem')).toHaveCount(1)
  expect(await seriousFaults(page)).toEqual([])
  await dialog.getByRole('button', { name: /^Add “CPR/ }).click()
  await expect.poll(async () => orderOf(casepath, id)).toContain('own-lib-cpr-first-aid')
  const added = (await stepsOf(casepath, id)).find((step) => step.id === 'own-lib-cpr-first-aid')!
  expect(added.sources.length).toBeGreaterThan(0)
  await page.getByRole('button', { name: 'Add step to “While in high school”' }).click()
  await page.getByRole('dialog').getByRole('searchbox').fill('cpr')
  await expect(page.getByRole('dialog').getByRole('button', { name: /^Add “CPR/ })).toHaveCount(0)
})

test('a step that was taken out is offered as such, and comes back as the proposed one', async ({ casepath }) => {
  const { page } = casepath
  const id = await openWithPlan(casepath, 'Plan')
  await page.getByRole('button', { name: /^Try the work out as a volunteer/ }).click()
  await page.getByRole('button', { name: 'Take out', exact: true }).click()
  await page.getByRole('button', { name: 'Add step to “While in high school”' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('searchbox').fill('as a volunteer')
  await expect(dialog.getByText('Taken out before')).toBeVisible()
  await dialog.getByRole('button', { name: 'Add “Try the work out as a volunteer”' }).click()
  await expect.poll(async () => orderOf(casepath, id)).toContain('hs-volunteering')
})

test('steps are moved by dragging and by keys, and each move is said', async ({ casepath }) => {
  const { page } = casepath
  const id = await openWithPlan(casepath, 'Plan')
  const before = await orderOf(casepath, id)
  const handle = (title: string) => page.getByRole('button', { name: `Move “${title}”` })
  const [first, last] = [handle('Finish high school'), handle('Take courses that lead here')]
  await first.scrollIntoViewIfNeeded()
  const from = (await first.boundingBox())!
  const to = (await last.boundingBox())!
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(from.x + from.width / 2, from.y + 30, { steps: 5 })
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2 + 4, { steps: 10 })
  await page.mouse.up()
  const dragged = [before[1], before[2], before[0], ...before.slice(3)]
  await expect.poll(async () => orderOf(casepath, id)).toEqual(dragged)
  await expect(page.getByRole('status', { name: 'Last change' })).toContainText('Moved “Finish high school” to place 3')

  await first.focus()
  await page.keyboard.press('Space')
  await expect(page.getByText('Picked up “Finish high school”. It is in place 3 of 3.')).toBeAttached()
  await page.keyboard.press('ArrowUp')
  await expect(page.getByText('“Finish high school” is over place 2 of 3.')).toBeAttached()
  await page.keyboard.press('Space')
  await expect.poll(async () => orderOf(casepath, id)).toEqual([before[1], before[0], before[2], ...before.slice(3)])
  expect(await seriousFaults(page)).toEqual([])
})
