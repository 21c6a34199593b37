import { seriousFaults } from './axe'
import { expect, test } from './harness/fixture'
import { openWithPlan } from './with-plan'

test('plans four years of courses by keyboard, with credits and what the school asks for', async ({ casepath }) => {
  const { page, services } = casepath
  const id = await openWithPlan(casepath, 'Courses')
  await page.getByRole('button', { name: 'Psychology', exact: true }).click()
  await expect(page.getByText('Added “Psychology” to grade 11.')).toBeVisible()
  await page.getByRole('button', { name: 'Add a course in Math, grade 9' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Name of the course' })).toBeFocused()
  await page.keyboard.type('Algebra')
  await page.getByRole('textbox', { name: 'Credits', exact: true }).fill('1')
  expect(await seriousFaults(page)).toEqual([])
  await page.getByRole('combobox', { name: 'Where it stands' }).selectOption('taken')
  await page.getByRole('textbox', { name: 'Name of the course' }).press('Enter')
  await page.getByRole('textbox', { name: 'Credits required in Math' }).fill('3')
  await expect(page.getByRole('button', { name: /Algebra 1 credit · Taken/ })).toBeVisible()
  await expect
    .poll(async () => (await services.session.current().get(id)).record.courses)
    .toMatchObject({
      courses: [
        { title: 'Psychology', grade: '11', credits: null },
        { title: 'Algebra', grade: '9', subject: 'math', credits: 1, state: 'taken' },
      ],
      required: { math: 3 },
      requiredInAll: null,
    })
  for (const theme of ['light', 'dark'] as const) {
    await services.settings.set({ theme })
    await casepath.open()
    await page.getByRole('link', { name: /Delgado/ }).click()
    await page.getByRole('link', { name: 'Courses', exact: true }).click()
    await expect(page.getByRole('button', { name: /Algebra/ })).toBeVisible()
    expect(await seriousFaults(page)).toEqual([])
  }
})

test('leaves no nameless course behind', async ({ casepath }) => {
  const { page, services } = casepath
  const id = await openWithPlan(casepath, 'Courses')
  await page.getByRole('button', { name: 'Add a course in Arts, grade 10' }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect.poll(async () => (await services.session.current().get(id)).record.courses.courses).toEqual([])
})
