import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { itemsBySection, ratedSections } from '../../src/core/intake/items'
import { readIntake } from '../../src/core/intake/read'
import { intakeFormat, type Intake } from '../../src/core/intake/schema'
import { seriousFaults } from './axe'
import { expect, passphrase, test, type Casepath } from './harness/fixture'

const ana: Intake = { format: intakeFormat, student: { givenName: 'Ana', familyName: 'Núñez' } }

async function openIntake({ openVault, page }: Casepath, intake: Intake = ana): Promise<string> {
  const [id] = await openVault([intake])
  await page.getByRole('link', { name: /Núñez/ }).click()
  await expect(page.getByRole('heading', { name: 'About the student' })).toBeVisible()
  return id!
}
const goTo = (page: Page, section: string) =>
  page.getByRole('navigation', { name: 'Intake sections' }).getByRole('button', { name: section }).click()

/** What the vault holds, once the window has written everything. */
async function stored({ services, page }: Casepath, id: string): Promise<Intake> {
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  return (await services.session.current().get(id)).record.intake
}

test('answers all 86 questions by keyboard alone, and they survive a restart', async ({ casepath }) => {
  const { page } = casepath
  const id = await openIntake(casepath)
  await goTo(page, 'People')
  await page.getByRole('group').first().getByRole('radio').first().focus()
  const expected: Record<string, Record<string, number>> = {}
  for (const section of ratedSections) {
    for (const [index, item] of itemsBySection[section].entries()) {
      const answer = (index * 3 + section.length) % 5
      ;(expected[section] ??= {})[item] = answer
      await page.keyboard.press(String(answer))
    }
    // After the last question the cursor stands on "Next".
    await page.keyboard.press('Enter')
    if (section !== 'values') {
      await page.keyboard.press('Tab')
      await expect(page.getByRole('button', { name: 'Student view' })).toBeFocused()
      await page.keyboard.press('Tab')
    }
  }
  await expect(page.getByRole('heading', { name: 'Interest profile' })).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Intake sections' })).toContainText('86 of 86 questions answered')
  await stored(casepath, id)
  await casepath.services.session.lock()
  await casepath.services.session.unlock(passphrase)
  const { record } = await casepath.services.session.current().get(id)
  const { populations, settings, activities, ...others } = expected
  expect(record.intake).toMatchObject({ interests: { populations, settings, activities }, ...others })
})

test('skips, goes back, tries with arrows, takes an answer back and undoes', async ({ casepath }) => {
  const { page } = casepath
  const id = await openIntake(casepath)
  await goTo(page, 'Values')
  const question = (name: string) => page.getByRole('group', { name })
  const pay = question('How important is it to you to earn well?')
  const security = question('How important is it to you to have a job that is safe for years?')
  await pay.getByRole('radio').first().focus()
  await page.keyboard.press('s')
  await expect(security.getByRole('radio').first()).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(pay.getByRole('radio', { name: 'A little' })).toBeFocused()
  await expect(pay.getByRole('radio', { name: 'A little' })).toBeChecked()
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowLeft')
  await expect(security.getByRole('radio', { name: 'Essential' })).toBeChecked()
  expect((await stored(casepath, id)).values).toEqual({ pay: 1, security: 4 })
  await page.keyboard.press('Backspace')
  expect((await stored(casepath, id)).values).toEqual({ pay: 1 })
  await page.keyboard.press('Control+z')
  expect((await stored(casepath, id)).values).toEqual({ pay: 1, security: 4 })
  await page.keyboard.press('Control+y')
  await security.getByRole('radio', { name: 'Important', exact: true }).click()
  await expect(question('How important is it to you to move up over time?').getByRole('radio').first()).toBeFocused()
  await pay.getByRole('button', { name: /Clear/ }).click()
  expect((await stored(casepath, id)).values).toEqual({ security: 3 })
  expect(await seriousFaults(page)).toEqual([])
})

test('shows the student one question and nothing about anybody', async ({ casepath }) => {
  const { page } = casepath
  const id = await openIntake(casepath, { ...ana, skills: { 'crisis-negotiation': 2 } })
  await goTo(page, 'Skills')
  await page.getByRole('button', { name: 'Student view' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('Skills, question 2 of 20')).toBeVisible()
  await expect(dialog).not.toContainText('Núñez')
  // What is behind cannot be seen: the view covers the window.
  const box = await dialog.boundingBox()
  expect(box).toMatchObject({ x: 0, y: 0, ...page.viewportSize() })
  await page.keyboard.press('4')
  await expect(dialog.getByText('Skills, question 3 of 20')).toBeVisible()
  await dialog.getByRole('radio', { name: 'Good' }).click()
  expect(await seriousFaults(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Back', exact: true }).click()
  await expect(dialog.getByRole('radio', { name: 'Good' })).toBeChecked()
  await dialog.getByRole('button', { name: 'Back to counselor view' }).click()
  expect((await stored(casepath, id)).skills).toEqual({ 'crisis-negotiation': 2, 'data-analysis': 4, presenting: 3 })
})

test('keeps every field of every form, and nothing of what was left empty', async ({ casepath }) => {
  const { page } = casepath
  const id = await openIntake(casepath)
  await page.getByLabel('Called').fill('Anita')
  await page.getByText('Grade 11').click()
  await page.getByLabel('High school graduation: month').selectOption({ label: 'May' })
  await page.getByLabel('High school graduation: year').fill('2028')
  await page.getByLabel('State').selectOption({ label: 'Texas' })
  await page.getByRole('combobox', { name: 'Languages' }).fill('Span')
  await page.getByRole('option', { name: 'Spanish' }).click()
  await page.keyboard.press('Escape')
  await page.getByLabel('Date of birth: month').selectOption({ label: 'February' })
  await page.getByLabel('Date of birth: day').fill('30')
  await page.getByLabel('Date of birth: year').fill('2010')
  await expect(page.getByText('That month has no such day.')).toBeVisible()
  expect(await seriousFaults(page)).toEqual([])
  await page.getByLabel('Date of birth: day').fill('28')

  await goTo(page, 'Interest profile')
  await page.getByText('Mini form').click()
  for (const [index, name] of ['R ·', 'I ·', 'A ·', 'S ·', 'E ·'].entries())
    await page.getByLabel(name).fill(String(index + 10))
  await expect(page.getByText('1 of six scores are missing', { exact: false })).toBeVisible()
  // Half-typed scores are still there after looking elsewhere.
  await goTo(page, 'Goals')
  await page.getByLabel('What do you want your working life to be like?').fill('Help people like my aunt.')
  await goTo(page, 'Interest profile')
  await expect(page.getByLabel('E ·')).toHaveValue('14')
  await page.getByLabel('C ·').fill('20')

  await goTo(page, 'Education')
  await page.getByLabel('Highest completed').selectOption({ label: 'In high school' })
  await page.getByLabel('How far the student would go').selectOption({ label: 'Master’s degree' })
  await page.getByText('Full-time').click()
  await page.getByRole('button', { name: 'Add a license' }).click()
  await page.getByLabel('License or certificate').selectOption({ label: 'Registered nurse license' })
  expect(await seriousFaults(page)).toEqual([])

  await goTo(page, 'Experience')
  await page.getByRole('button', { name: 'Add experience' }).click()
  await page.getByLabel('Where').selectOption({ label: 'A nursing home' })
  await page.getByLabel('Hours in total').fill('60')
  await page.getByRole('button', { name: 'Add experience' }).click()
  await page.getByRole('button', { name: 'Remove: Experience 2' }).click()
  await expect(page.getByRole('button', { name: 'Add experience' })).toBeFocused()
  expect(await seriousFaults(page)).toEqual([])

  await goTo(page, 'Circumstances')
  await page.getByRole('group', { name: 'Would you move' }).getByText('Maybe').click()
  await page.getByRole('group', { name: 'driver’s license' }).getByText('No', { exact: true }).click()
  await page.getByRole('group', { name: 'background check' }).getByText('No', { exact: true }).click()
  await page.getByRole('group', { name: 'background check' }).getByRole('button', { name: 'Clear answer' }).click()
  expect(await seriousFaults(page)).toEqual([])

  expect(await stored(casepath, id)).toEqual({
    format: intakeFormat,
    student: {
      givenName: 'Ana',
      familyName: 'Núñez',
      preferredName: 'Anita',
      gradeLevel: '11',
      graduation: '2028-05',
      state: 'TX',
      languages: ['es'],
      birthDate: '2010-02-28',
    },
    riasec: { source: 'onet-ip-mini', R: 10, I: 11, A: 12, S: 13, E: 14, C: 20 },
    education: { level: 'high-school', highestWilling: 'master', enrollment: 'full-time', licenses: [{ id: 'rn' }] },
    experience: [{ kind: 'volunteer', setting: 'nursing-home', hours: 60 }],
    constraints: { relocate: 'maybe', driverLicense: false },
    goals: 'Help people like my aunt.',
  })
})

test('keeps the last name when a name is emptied, and says so', async ({ casepath }) => {
  const { page } = casepath
  const id = await openIntake(casepath)
  await page.getByLabel('Given name').fill('')
  await expect(page.getByText(/The last one is kept/)).toBeVisible()
  expect((await stored(casepath, id)).student.givenName).toBe('Ana')
  await page.getByLabel('Given name').fill('Anabel')
  await expect(page.getByRole('heading', { name: 'Anabel Núñez' })).toBeVisible()
  expect((await stored(casepath, id)).student.givenName).toBe('Anabel')
})

test('keeps what was typed when the record was changed elsewhere, and asks which to keep', async ({ casepath }) => {
  const { page, services } = casepath
  const id = await openIntake(casepath)
  const vault = services.session.current()
  const { revision, record } = await vault.get(id)
  await vault.save(revision, { ...record, intake: { ...record.intake, goals: 'theirs' } })
  await goTo(page, 'Goals')
  const goals = page.getByLabel('What do you want your working life to be like?')
  await goals.fill('mine')
  const alert = page.getByRole('alert').filter({ hasText: 'changed the same thing' })
  await expect(alert).toBeVisible()
  expect(await seriousFaults(page)).toEqual([])
  await page.keyboard.press('Control+l')
  await expect(page.getByText(/Not locked/)).toBeVisible()
  await expect(goals).toHaveValue('mine')
  await alert.getByRole('button').click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('The other version: theirs')).toBeVisible()
  await dialog.getByLabel(/: mine$/).check()
  await dialog.getByRole('button', { name: 'Save these choices' }).click()
  await expect(alert).toHaveCount(0)
  await expect.poll(async () => (await stored(casepath, id)).goals).toBe('mine')
})

test('shows and keeps words of another program’s file that are not on its lists', async ({ casepath }) => {
  const { page, answers, userData } = casepath
  await casepath.openVault()
  answers.openFile = path.join(userData, 'other.json')
  await writeFile(
    answers.openFile,
    JSON.stringify({ ...ana, experience: [{ kind: 'apprentice', setting: 'food truck', hours: 12 }] }),
  )
  await page.getByRole('button', { name: 'Import intake file…' }).first().click()
  await expect(page.getByRole('heading', { name: 'Ana Núñez' })).toBeVisible()
  await goTo(page, 'Experience')
  await expect(page.getByLabel('What it was')).toHaveValue('apprentice')
  await page.getByLabel('Hours in total').fill('13')
  const { students } = await casepath.services.session.current().list()
  await expect
    .poll(async () => (await stored(casepath, students[0]!.id)).experience)
    .toEqual([{ kind: 'apprentice', setting: 'food truck', hours: 13 }])
})

test('writes the answers, the latest included, as a file that can be read again', async ({ casepath }) => {
  const { page, answers, userData } = casepath
  await openIntake(casepath)
  await goTo(page, 'Goals')
  await page.getByLabel('What do you want your working life to be like?').fill('Work with older people.')
  answers.saveFile = path.join(userData, 'answers.json')
  await page.getByRole('button', { name: 'Export answers…' }).click()
  await expect(page.getByText('Answers exported.')).toBeVisible()
  const reading = readIntake(await readFile(answers.saveFile, 'utf8'))
  expect(reading).toEqual({ ok: true, intake: { ...ana, goals: 'Work with older people.' }, notices: [] })
})
