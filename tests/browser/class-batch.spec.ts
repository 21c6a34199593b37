import { readdir, readFile, mkdir } from 'node:fs/promises'
import path from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import type { Intake } from '../../src/core/intake/schema'
import { rosa } from '../renderer/plan/fixture'
import { seriousFaults } from './axe'
import { expect, test, type Casepath } from './harness/fixture'
import { planner } from './with-plan'

const names = ['Amara', 'Bruno', 'Chau', 'Dina', 'Elías', 'Fatou']
/** The last three have no plan; every third is in grade 12. */
async function openClass(casepath: Casepath, count: number): Promise<string[]> {
  const intakes = Array.from({ length: count }, (_, at): Intake => ({
    ...rosa,
    student: {
      ...rosa.student,
      givenName: names[at % names.length]!,
      familyName: `Muñoz ${String(at + 1).padStart(2, '0')}`,
      gradeLevel: at % 3 === 0 ? '12' : '11',
    },
  }))
  const ids = await casepath.openVault(intakes)
  const plan = await planner(casepath)
  for (const id of ids.slice(0, -3)) await plan(id)
  return ids
}

test('makes the papers of a class, says who was skipped, and asks once who gets the copies', async ({ casepath }) => {
  const { page, answers, userData, services } = casepath
  const ids = await openClass(casepath, 30)
  const folder = path.join(userData, 'papers')
  await mkdir(folder)
  answers.openFile = folder

  // One of them is open in the window while the batch runs.
  await page.getByRole('link', { name: /Muñoz 02/ }).click()
  await page.getByRole('link', { name: 'Documents' }).click()
  await page.getByRole('link', { name: 'Papers for a class' }).click()
  const start = page.getByRole('button', { name: 'Choose a folder and start…' })
  await expect(start).toBeDisabled()
  await page.getByRole('combobox', { name: 'Grade' }).selectOption('12')
  await page.getByRole('button', { name: 'Choose all 10 shown' }).click()
  await page.getByRole('combobox', { name: 'Grade' }).selectOption('')
  await page.getByRole('searchbox', { name: 'Find a student' }).fill('munoz 02')
  await page.getByRole('checkbox', { name: /Muñoz 02/ }).focus()
  await page.keyboard.press('Space')
  await expect(page.getByText('11 students are chosen')).toBeVisible()
  await expect(page.getByText('One of them has no plan yet.')).toBeVisible()
  expect(await seriousFaults(page)).toEqual([])
  await start.click()
  await expect(page.getByRole('progressbar', { name: 'Papers made' })).toBeVisible()
  expect(await seriousFaults(page)).toEqual([])

  await expect(page.getByRole('heading', { name: 'What was made' })).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText('10 were made')).toBeVisible()
  await expect(page.getByText('Muñoz 28 Dina: there is no plan yet')).toBeVisible()
  expect(await seriousFaults(page)).toEqual([])
  const papers = (await readdir(folder)).filter((name) => name.endsWith('.pdf'))
  expect(papers).toHaveLength(10)
  expect(
    (await readFile(path.join(folder, 'Muñoz 02 Bruno - Career plan - 2026-11-22.pdf'))).subarray(0, 5).toString(),
  ).toBe('%PDF-')

  await expect(page.getByText('One answer for the copies of 10 students.')).toBeVisible()
  await page.getByRole('button', { name: 'The student or a parent' }).click()
  await expect(page.getByText('Entered in the records of 10 students.')).toBeVisible()
  const { record } = await services.session.current().get(ids[1]!)
  expect(record).toMatchObject({
    revisions: [{ number: 1, way: 'saved' }],
    disclosures: [
      { document: 'career-plan', way: 'saved', basis: 'student-or-parent', pages: record.revisions[0]!.pages },
    ],
  })
  await page.getByRole('button', { name: 'Open the folder' }).click()
  await expect.poll(() => answers.shown).toEqual([folder])
  answers.saveFile = path.join(userData, 'report.csv')
  await page.getByRole('button', { name: 'Save the report…' }).click()
  await expect(page.getByText('Saved as report.csv')).toBeVisible()
  expect(await readFile(answers.saveFile, 'utf8')).toContain('Muñoz 28 Dina,skipped,,,there is no plan yet')
  // The student who was open goes on from what main has kept: the next change meets no clash.
  await page.getByRole('link', { name: 'Students' }).click()
  await page.getByRole('link', { name: /Muñoz 02/ }).click()
  await page.getByRole('link', { name: 'Print', exact: true }).click()
  await expect(page.getByText('Copies that left the office')).toBeVisible()
})

test('stops when asked, while another page is shown, and goes on from there', async ({ casepath }) => {
  const { page, answers, userData } = casepath
  await openClass(casepath, 9)
  answers.openFile = userData
  answers.saveFile = path.join(userData, 'class.pdf')
  await page.getByRole('link', { name: 'Documents' }).click()
  await page.getByRole('link', { name: 'Papers for a class' }).click()
  await page.getByRole('button', { name: 'Choose all 9 shown' }).click()
  await page.getByRole('radio', { name: 'One file to print' }).check()
  await page.getByRole('checkbox', { name: 'Protect with a password' }).check()
  await expect(page.getByRole('button', { name: 'Choose where to save and start…' })).toBeDisabled()
  await page.getByLabel('Password for all files').fill('six copper kettles')
  expect(await seriousFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Choose where to save and start…' }).click()
  await page.getByRole('link', { name: 'Library' }).click()
  await page.getByRole('link', { name: /^Papers: \d+ of/ }).click()
  const asked = Date.now()
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByText('Stopped as you asked. The file was not written.')).toBeVisible()
  expect(Date.now() - asked).toBeLessThan(3000)
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await seriousFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByText('6 were made')).toBeVisible({ timeout: 90_000 })
  await expect(page.getByText('The files open only with the password you chose.')).toBeVisible()
  const bytes = await readFile(answers.saveFile)
  await expect(PDFDocument.load(bytes)).rejects.toThrow(/encrypted/)
  const merged = await PDFDocument.load(bytes, { password: 'six copper kettles' })
  expect(merged.getPageCount() % 2).toBe(0)
  expect(merged.getPageCount()).toBeGreaterThan(6 * 3)
})

test('a list of all students that leaves is asked about, and entered in the record of each', async ({ casepath }) => {
  const { page, answers, userData, services } = casepath
  const ids = await openClass(casepath, 4)
  await page.getByRole('link', { name: 'Documents' }).click()
  await page.getByRole('link', { name: 'Caseload list' }).click()
  // A place where nothing can be saved: the words are about the file, not about a change on the screen.
  answers.saveFile = path.join(userData, 'gone', 'list.pdf')
  await page.getByRole('button', { name: 'Save PDF…' }).click()
  await expect(page.getByRole('alert')).toContainText('No file was saved, and one that was there is as it was.')
  answers.saveFile = path.join(userData, 'list.pdf')
  await page.getByRole('button', { name: 'Save PDF…' }).click()
  await expect(page.getByText('The paper shows 4 students.')).toBeVisible()
  expect(await seriousFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'A school official' }).click()
  await expect(page.getByText('Entered in the records of 4 students.')).toBeVisible()
  for (const id of ids) {
    const { record } = await services.session.current().get(id)
    expect(record.disclosures).toMatchObject([{ document: 'caseload-list', way: 'saved', basis: 'school-official' }])
  }
})
