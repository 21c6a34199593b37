import type { Locator } from '@playwright/test'
import { rosa } from '../renderer/plan/fixture'
import { seriousFaults } from './axe'
import { expect, test, type Casepath } from './harness/fixture'

async function openGeriatric({ openVault, page }: Casepath): Promise<{ id: string; scale: (name: string) => Locator }> {
  const [id] = await openVault([rosa])
  await page.getByRole('link', { name: /Delgado/ }).click()
  await page.getByRole('link', { name: 'Matches' }).click()
  await page.getByRole('button', { name: 'Geriatric case management', exact: true }).click()
  return { id: id!, scale: (name) => page.getByRole('radiogroup', { name, exact: true }) }
}

const recordOf = async ({ services }: Casepath, id: string) => (await services.session.current().get(id)).record

test('changes an answer where its reason stands, by keyboard, and says what it did', async ({ casepath }) => {
  const { page } = casepath
  const { id, scale } = await openGeriatric(casepath)
  await page.getByRole('switch', { name: 'Show numbers' }).press('Space')
  const band = page.locator('section[data-band]').filter({ has: page.locator('li[data-open]') })
  const before = await band.getAttribute('data-band')
  await scale('older adults').getByRole('radio', { checked: true }).focus()
  await page.keyboard.press('0')

  await expect(page.getByRole('status').filter({ hasText: 'older adults' })).toHaveText(
    /older adults: “Not at all”, before “Very much”. Geriatric case management: fit \d+, was \d+\. \w+ match, was \w+ match\. .*place \d+/i,
  )
  expect(await band.getAttribute('data-band')).not.toBe(before)
  // The card went to another band; the cursor is still on the answer, and the answer still in sight.
  await expect(scale('older adults').getByRole('radio', { name: 'Not at all' })).toBeFocused()
  await expect(scale('older adults')).toBeInViewport()
  await expect(page.getByText('Changed while talking; before: Very much')).toBeVisible()
  await expect.poll(async () => (await recordOf(casepath, id)).intake.interests?.populations?.['older-adults']).toBe(0)
  expect((await recordOf(casepath, id)).revisedAnswers).toMatchObject([
    { section: 'populations', item: 'older-adults', before: 4, after: 0 },
  ])
  expect(await seriousFaults(page)).toEqual([])

  // The intake says it, too, beside the question.
  await page.getByRole('link', { name: 'Intake', exact: true }).click()
  await page.getByRole('button', { name: /^People/ }).click()
  await expect(
    page.getByRole('group', { name: /help older adults/ }).getByText(/Changed while talking .* Before: Very much\./),
  ).toBeVisible()
  expect(await seriousFaults(page)).toEqual([])
})

test('puts a changed answer back with undo, where it stands', async ({ casepath }) => {
  const { page } = casepath
  const { id, scale } = await openGeriatric(casepath)
  const band = page.locator('section[data-band]').filter({ has: page.locator('li[data-open]') })
  const before = await band.getAttribute('data-band')
  await scale('older adults').getByRole('radio', { checked: true }).focus()
  await page.keyboard.press('0')
  await expect.poll(async () => (await recordOf(casepath, id)).revisedAnswers.length).toBe(1)
  await page.keyboard.press('Control+z')
  await expect(scale('older adults').getByRole('radio', { name: 'Very much' })).toBeFocused()
  await expect(scale('older adults').getByRole('radio', { name: 'Very much' })).toBeChecked()
  expect(await band.getAttribute('data-band')).toBe(before)
  await expect.poll(async () => (await recordOf(casepath, id)).revisedAnswers).toEqual([])
})

test('keeps a line that counts for nothing while the cursor is on it, and lets it go after', async ({ casepath }) => {
  const { page } = casepath
  const { scale } = await openGeriatric(casepath)
  const names = () =>
    page.getByRole('radiogroup').evaluateAll((all) => all.map((one) => one.ariaLabelledByElements?.[0]?.textContent))
  const before = await names()
  await scale('older adults').getByRole('radio', { checked: true }).focus()
  await page.keyboard.press('2')
  expect(await names()).toEqual(before)
  await page.keyboard.press('ArrowDown')
  await expect(scale('older adults').getByRole('radio', { checked: true })).not.toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(scale('older adults').getByRole('radio', { name: 'Unsure' })).toBeFocused()
  await page.getByRole('switch', { name: 'Show numbers' }).focus()
  await expect(scale('older adults')).toHaveCount(0)
})

test('reaches every question of a section, answers one that was never asked, and takes it back', async ({
  casepath,
}) => {
  const { page } = casepath
  const { id, scale } = await openGeriatric(casepath)
  const values = page
    .getByRole('rowgroup')
    .filter({ has: page.getByRole('rowheader', { name: 'What matters to you at work', exact: true }) })
  await expect(values).toContainText('Not asked yet')
  await values.getByRole('button', { name: /Show all 8 questions/ }).press('Enter')
  await expect(values.getByRole('radiogroup')).toHaveCount(8)
  await values.getByRole('radiogroup').first().getByRole('radio').first().focus()
  for (const answer of ['4', '3', '1']) {
    await page.keyboard.press(answer)
    await page.keyboard.press('ArrowDown')
  }
  await expect(values).not.toContainText('Not asked yet')
  await expect.poll(async () => Object.values((await recordOf(casepath, id)).intake.values ?? {})).toEqual([4, 3, 1])
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Backspace')
  await expect.poll(async () => Object.values((await recordOf(casepath, id)).intake.values ?? {})).toEqual([4, 3])
  await expect(values).toContainText('Fewer than three answers')
  await expect(scale('older adults')).toBeVisible()
  expect(await seriousFaults(page)).toEqual([])
})
