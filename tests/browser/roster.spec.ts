import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { seriousFaults } from './axe'
import { expect, test } from './harness/fixture'

const head = 'Student ID,Last Name,First Name,Grade,Bus'

test('a roster is looked at, taken in, and brings nobody twice', async ({ casepath }, { outputDir }) => {
  const { page, answers, services, userData } = casepath
  await casepath.openVault([
    {
      format: 'casepath-intake/1',
      student: { givenName: 'Ana', familyName: 'Reyes', studentId: '1', gradeLevel: '9' },
    },
  ])
  const file = path.join(userData, 'roster.csv')
  answers.openFile = file
  const lines = Array.from({ length: 30 }, (_, i) => `${i + 10},Moss,Cy ${i},10,7`)
  await writeFile(file, [head, '1,Reyes,Ana,10,7', ...lines, '90,Fox,Ed,6,7', '91,=1+1,Flo,9,7'].join('\n'))

  await page.getByRole('link', { name: 'Import roster…' }).click()
  await page.getByRole('button', { name: 'Choose a file…' }).press('Enter')
  await expect(page.getByText('30 new students')).toBeVisible()
  await expect(page.getByText('Line 34, Last Name: Begins like a formula')).toBeVisible()
  await expect(page.getByRole('row', { name: /Reyes/ })).toContainText('Differs: grade')
  for (const theme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme: theme as 'light' | 'dark' })
    expect(await seriousFaults(page)).toEqual([])
    await page.screenshot({ path: `${outputDir}/preview-${theme}.png`, fullPage: true })
  }
  await page.getByRole('button', { name: 'Add 30 students' }).press('Enter')
  await expect(page.getByText('30 students added.')).toBeVisible()
  await expect(page.getByText('1 brought up to date.')).toBeVisible()
  await page.screenshot({ path: `${outputDir}/done.png` })

  await page.getByRole('button', { name: 'Choose another file…' }).click()
  await expect(page.getByText('31 are in your list already, with the same facts')).toBeVisible()
  await expect(page.getByText('Everybody on this roster is in your list already.')).toBeVisible()

  // One who is in the trash is not added anew; they come back when that is wished for.
  const vault = services.session.current()
  const { id } = (await vault.list()).students.find(({ givenName }) => givenName === 'Ana')!
  const { record, revision } = await vault.get(id)
  const trashed = { at: '2026-11-21T10:00:00.000Z', by: '', reason: '' }
  await vault.save(revision, { ...record, keeping: { ...record.keeping, trashed } })
  await page.getByRole('button', { name: 'Choose another file…' }).click()
  await expect(page.getByText('1 is in the trash')).toBeVisible()
  await expect(page.getByRole('row', { name: /Reyes/ })).toContainText('In the trash: is not added anew')
  await expect(page.getByRole('button', { name: 'Bring up to date' })).toBeDisabled()
  await page.getByRole('checkbox', { name: 'Bring this student back from the trash' }).press('Space')
  expect(await seriousFaults(page)).toEqual([])
  await page.screenshot({ path: `${outputDir}/trash.png` })
  await page.getByRole('button', { name: 'Bring up to date' }).press('Enter')
  await expect(page.getByText('1 brought back from the trash.')).toBeVisible()

  await writeFile(file, 'Grade\n9\n')
  await page.getByRole('button', { name: 'Choose another file…' }).click()
  await expect(page.getByRole('alert')).toContainText('It has no columns for the names.')
  await page.getByRole('link', { name: 'Back to all students' }).click()
  await expect(page.getByText('31 students')).toBeVisible()
})
