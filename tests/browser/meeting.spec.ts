import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { seriousFaults } from './axe'
import { expect, test, type Casepath } from './harness/fixture'
import { openWithPlan } from './with-plan'

const recordOf = async ({ services }: Casepath, id: string) => (await services.session.current().get(id)).record

/** Rosa's page with one first action overdue since October. */
async function openMeeting(casepath: Casepath): Promise<string> {
  const id = await openWithPlan(casepath, 'Meeting')
  const vault = casepath.services.session.current()
  const { record, revision } = await vault.get(id)
  const [first, ...rest] = record.plan!.current.firstNinetyDays
  const firstNinetyDays = [{ ...first!, title: 'Call the nursing home', due: '2026-10-20' }, ...rest]
  await vault.save(revision, {
    ...record,
    plan: { ...record.plan!, current: { ...record.plan!.current, firstNinetyDays } },
  })
  await casepath.open()
  await casepath.page.getByRole('link', { name: /Delgado/ }).click()
  await casepath.page.getByRole('link', { name: 'Meeting', exact: true }).click()
  return id
}

test('shows what was due, ticks it, keeps the day, and takes it back', async ({ casepath }) => {
  const { page } = casepath
  const id = await openMeeting(casepath)
  const due = page.locator('section', { has: page.getByRole('heading', { name: 'Was due' }) })
  await due.getByRole('checkbox', { name: 'Call the nursing home' }).click()
  await expect(due.getByText('Nothing is overdue.')).toBeVisible()
  const done = page.locator('section', { has: page.getByRole('heading', { name: 'Done so far' }) })
  await expect(done.getByText('done November 22, 2026')).toBeVisible()
  await expect(page.getByRole('img', { name: /Done: 1\./ })).toBeVisible()
  await expect.poll(async () => Object.values((await recordOf(casepath, id)).followUp.doneOn)).toEqual(['2026-11-22'])
  await page.getByRole('status', { name: 'Last change' }).getByRole('button', { name: 'Undo' }).click()
  await expect(due.getByRole('checkbox', { name: 'Call the nursing home' })).not.toBeChecked()
  await expect.poll(async () => (await recordOf(casepath, id)).followUp.doneOn).toEqual({})
})

test('moves what was due to another day, by keyboard alone', async ({ casepath }) => {
  const { page } = casepath
  const id = await openMeeting(casepath)
  await page.getByRole('button', { name: 'Move Call the nursing home' }).focus()
  await page.keyboard.press('Enter')
  const choice = page.getByRole('button', { name: 'By two weeks, to December 6, 2026' })
  await expect(choice).toBeVisible()
  expect(await seriousFaults(page)).toEqual([])
  await expect(page.getByRole('button', { name: 'By two weeks, to December 6, 2026' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('“Call the nursing home” is now due December 6, 2026.')).toBeVisible()
  await expect
    .poll(async () => (await recordOf(casepath, id)).plan!.current.firstNinetyDays.map(({ due }) => due))
    .toContain('2026-12-06')
})

test('keeps notes with the day and the name, and the next meeting in the header and in the list', async ({
  casepath,
}) => {
  const { page, services } = casepath
  await services.dispatch('settings.set', { counselorName: 'Ana Whitfield' })
  const id = await openMeeting(casepath)
  await page.getByLabel('Notes on this meeting').fill('Rosa called two homes. Her mother signs next week.')
  await expect(page.getByText('Kept as a meeting with Ana Whitfield.')).toBeVisible()
  await page.getByRole('button', { name: 'In two weeks' }).click()
  await page.getByLabel('Time').fill('14:30')
  await page.getByLabel('What to bring or talk about').fill('Transcript')
  await expect(page.getByRole('link', { name: 'Next meeting: December 6, 2026 at 2:30 PM' })).toBeVisible()
  await expect
    .poll(async () => (await recordOf(casepath, id)).followUp)
    .toMatchObject({
      checkIns: [
        { on: '2026-11-22', by: 'Ana Whitfield', notes: 'Rosa called two homes. Her mother signs next week.' },
      ],
      nextAppointment: { on: '2026-12-06', time: '14:30', note: 'Transcript' },
    })
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme })
    expect(await seriousFaults(page)).toEqual([])
  }
  await page.getByRole('link', { name: 'Students' }).click()
  await expect(page.getByRole('cell', { name: 'Dec 6, 2026' })).toBeVisible()
})

test('gives the meeting as one page to take home', async ({ casepath }) => {
  const { page, answers, userData } = casepath
  await openMeeting(casepath)
  answers.saveFile = path.join(userData, 'summary.pdf')
  await page.getByRole('button', { name: 'Save summary as PDF…' }).click()
  await expect(page.getByText('Saved as summary.pdf')).toBeVisible()
  const pdf = await readFile(answers.saveFile)
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1)
})
