import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Intake } from '../../src/core/intake/schema'
import { seriousFaults } from './axe'
import { expect, test } from './harness/fixture'
import { root } from './harness/services'

const student = (givenName: string, familyName: string, more: Partial<Intake['student']> = {}): Intake => ({
  format: 'casepath-intake/1',
  student: { givenName, familyName, ...more },
})

test('begins a student with nothing but a name, by keyboard alone', async ({ casepath }) => {
  const { page } = casepath
  await casepath.openVault()
  expect(await seriousFaults(page)).toEqual([])
  await page.keyboard.press('Control+n')
  await expect(page.getByLabel('Given name')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('A student needs a name.')).toHaveCount(2)
  expect(await seriousFaults(page)).toEqual([])
  await page.keyboard.type('Ana')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Núñez')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Ana Núñez' })).toBeVisible()
  const { students } = await casepath.services.session.current().list()
  expect(students).toMatchObject([{ givenName: 'Ana', familyName: 'Núñez' }])
})

test('finds a student from anywhere, without accents, and opens the first with Enter', async ({ casepath }) => {
  const { page } = casepath
  await casepath.openVault([
    student('Ana', 'Núñez', { state: 'TX' }),
    student('Bo', 'Lind', { state: 'OR' }),
    student('Ana', 'Berg', { state: 'OR' }),
  ])
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.keyboard.press('Control+k')
  const search = page.getByRole('searchbox', { name: 'Find a student' })
  await expect(search).toBeFocused()
  await page.keyboard.type('or ana')
  await expect(page.getByRole('row')).toHaveCount(2)
  await search.fill('nunez')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Ana Núñez' })).toBeVisible()
  await page.getByRole('link', { name: 'Students' }).click()
  await expect(search).toHaveValue('nunez')
})

test('sorts by any column and says how', async ({ casepath }) => {
  const { page } = casepath
  await casepath.openVault([
    student('Cy', 'Abbot', { gradeLevel: '9' }),
    student('Al', 'Cole', { gradeLevel: '12' }),
    student('Bo', 'Beck', { gradeLevel: '10' }),
  ])
  const names = page.getByRole('row').getByRole('link')
  await page.getByRole('button', { name: 'Name' }).click()
  await expect(names).toHaveText(['Cy Abbot', 'Bo Beck', 'Al Cole'])
  await page.getByRole('button', { name: 'Grade' }).click()
  await page.getByRole('button', { name: 'Grade' }).click()
  await expect(names).toHaveText(['Al Cole', 'Bo Beck', 'Cy Abbot'])
  await expect(page.getByRole('columnheader', { name: 'Grade' })).toHaveAttribute('aria-sort', 'descending')
})

test('shows 1,200 students a hundred at a time and finds any of them', async ({ casepath }) => {
  const { page } = casepath
  await casepath.openVault(Array.from({ length: 1200 }, (_, index) => student(`Given${index}`, `Family${index}`)))
  await expect(page.getByText('1,200 students')).toBeVisible()
  await expect(page.getByRole('row')).toHaveCount(101)
  await page.getByRole('button', { name: /Show more/ }).click()
  await expect(page.getByRole('row')).toHaveCount(201)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('family1199')
  await expect(page.getByRole('row')).toHaveCount(2)
})

test('imports an intake file, and refuses a wrong one whole with every problem named', async ({ casepath }) => {
  const { page, answers, userData } = casepath
  await casepath.openVault()
  const good = JSON.parse(await readFile(path.join(root, 'resources/samples/rosa-delgado.json'), 'utf8')) as Intake
  answers.openFile = path.join(userData, 'broken.json')
  await writeFile(
    answers.openFile,
    JSON.stringify({ ...good, interests: { populations: { 'older-adults': 7 } }, skills: { patience: 'very' } }),
  )
  await page.getByRole('button', { name: 'Import intake file…' }).first().click()
  const alert = page.getByRole('alert').filter({ hasText: 'does not fit' })
  await expect(alert).toContainText('interests.populations.older-adults 7 is not between 0 and 4')
  await expect(alert).toContainText('skills.patience')
  expect(await seriousFaults(page)).toEqual([])
  expect((await casepath.services.session.current().list()).students).toEqual([])

  answers.openFile = path.join(userData, 'good.json')
  await writeFile(answers.openFile, JSON.stringify({ ...good, skills: { ...good.skills, juggling: 4 } }))
  await page.getByRole('button', { name: 'Import intake file…' }).first().click()
  await expect(page.getByText('skills.juggling')).toBeVisible()
  await page.getByRole('link', { name: 'Rosi Delgado' }).first().click()
  await expect(page.getByRole('heading', { name: 'Rosi Delgado' })).toBeVisible()
})

test('names a record that cannot be read and lists all others', async ({ casepath }) => {
  const { page, userData } = casepath
  const [first] = await casepath.openVault([student('Ana', 'Núñez'), student('Bo', 'Lind')])
  await writeFile(path.join(userData, 'vault', 'students', `${first}.json`), 'not a record')
  await casepath.services.session.lock()
  await casepath.services.session.unlock('copper lantern meadow violin')
  await casepath.open()
  await expect(page.getByRole('alert').filter({ hasText: 'cannot be read' })).toContainText(first!)
  await expect(page.getByRole('link', { name: 'Bo Lind' })).toBeVisible()
})
