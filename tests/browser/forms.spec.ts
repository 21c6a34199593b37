import { seriousFaults } from './axe'
import { expect, test } from './harness/fixture'
import { openWithPlan } from './with-plan'

test('prints a state’s plan form and an intake form, filled or to be filled in', async ({ casepath }) => {
  const { page } = casepath
  await openWithPlan(casepath, 'Print')
  const pages = page.getByRole('figure', { name: /^Page \d+ of \d+$/ })
  await page.getByLabel('Paper', { exact: true }).first().selectOption('state-form')
  // Texas has no form here: the choice is the counselor's.
  await expect(page.getByRole('heading', { name: 'Which state’s form?' })).toBeVisible()
  await page.getByLabel('Form', { exact: true }).selectOption({ label: 'Arizona: Education and Career Action Plan' })
  await expect(pages.first()).toContainText('Still missing')
  await expect(pages.first()).toContainText('Academic, career, postsecondary and extracurricular goals')
  expect(await seriousFaults(page)).toEqual([])

  await page.getByLabel('Paper', { exact: true }).first().selectOption('intake-form')
  await expect(pages.first()).toContainText('The answers as they stand today.')
  await page.getByLabel('Without the answers').check()
  await expect(pages.first()).toContainText('Fill in one circle on each line.')
  expect(await seriousFaults(page)).toEqual([])

  await page.getByRole('link', { name: 'Documents' }).click()
  await page.getByRole('link', { name: 'Intake form' }).last().click()
  await expect(pages.first()).toContainText('Form 861')
  await expect(pages.first()).not.toContainText('Delgado')
})
