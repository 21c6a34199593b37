import { readFileSync } from 'node:fs'
import path from 'node:path'
import { readPdf } from '../fixtures/documents/read-pdf'
import { answerSaveDialog, expect, launch, test } from './fixture'
import {
  answerSection,
  createStudent,
  createVault,
  filesHolding,
  saved,
  step,
  unlock,
  requestsElsewhere,
} from './journey'

/** The whole journey as a counselor goes it: killed in the middle, restarted, and everything is there. */
test('from an empty machine to a saved plan, with the power cut in the middle', async ({ userData }) => {
  test.setTimeout(300_000)
  const given = 'Imogen'
  const family = 'Quillfeather'
  let running = await launch({ userData })
  const elsewhere = requestsElsewhere(running.page)

  const code = await test.step('create a vault; its recovery code is shown once', () => createVault(running.page))
  expect(code.replaceAll('-', '').length).toBeGreaterThanOrEqual(26)

  await test.step('a new student, and the first answers', async () => {
    await createStudent(running.page, given, family)
    await answerSection(running.page, 'People', '114421100100011')
    await saved(running.page)
  })

  await test.step('the power goes; after unlocking, every answer is there', async () => {
    await running.kill9()
    running = await running.relaunch()
    elsewhere.watch(running.page)
    await unlock(running.page)
    await running.page.getByRole('link', { name: `${given} ${family}` }).click()
    await step(running.page, 'Intake').click()
    await expect(running.page.getByText('15 of 86 questions answered').first()).toBeVisible()
  })

  await test.step('more answers, matches with reasons, a choice and a route', async () => {
    const { page } = running
    await answerSection(page, 'Places', '314000000012410')
    await answerSection(page, 'Tasks', '343310310343000001')
    await step(page, 'Matches').click()
    await page.getByRole('button', { name: 'Geriatric case management' }).click()
    await expect(page.getByText('You said “Very much” to older adults').first()).toBeVisible()
    await page
      .getByRole('button', { name: /^Choose/ })
      .first()
      .click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.getByRole('button', { name: 'Use this route' }).click()
  })

  await test.step('the plan, edited in place', async () => {
    const { page } = running
    await page.getByRole('heading', { name: 'Geriatric case management', level: 2 }).waitFor()
    await page.getByRole('button', { name: /^Bachelor of Social Work \(BSW\)/ }).click()
    const title = page.getByRole('textbox', { name: 'Step', exact: true })
    await title.fill('BSW at Harbor House College')
    await title.press('Tab')
    await saved(page)
  })

  const file = path.join(userData, 'plan.pdf')
  await test.step('pages, and a PDF that another program can read', async () => {
    const { page } = running
    await step(page, 'Print').click()
    await answerSaveDialog(running.app, file)
    const save = page.getByRole('button', { name: 'Save PDF…' })
    await expect(save).toBeEnabled({ timeout: 60_000 })
    await expect(page.getByRole('figure', { name: /^Page 1 of/ })).toBeVisible({ timeout: 60_000 })
    await save.click()
    await expect(page.getByText('Saved as plan.pdf')).toBeVisible({ timeout: 60_000 })
    const pdf = await readPdf(readFileSync(file))
    const words = pdf.pages.map((one) => one.words).join(' ')
    expect(pdf.pages.length).toBeGreaterThanOrEqual(3)
    expect(words).toContain(`${given} ${family}`)
    expect(words).toContain('Geriatric case management')
    expect(words).toContain('BSW at Harbor House College')
  })

  await test.step('closed and opened again: the edit, the choice and the answers are there', async () => {
    await running.close()
    running = await running.relaunch()
    await unlock(running.page)
    await running.page.getByRole('link', { name: `${given} ${family}` }).click()
    await step(running.page, 'Plan').click()
    await expect(running.page.getByRole('button', { name: /^BSW at Harbor House College/ })).toBeVisible()
    await running.close()
  })

  expect(elsewhere.asked, 'network requests of the whole journey').toEqual([])

  await test.step('nothing readable is on the disk, but for the PDF that was asked for', () => {
    for (const secret of [given, family, 'Harbor House'])
      expect(filesHolding(userData, secret).filter((found) => found !== file)).toEqual([])
  })
})

test('locking forgets the student: not in the window, not to be called for', async ({ running }) => {
  const { page } = running
  await createVault(page)
  await createStudent(page, 'Imogen', 'Quillfeather')
  await saved(page)
  await page.keyboard.press('Control+l')
  await page.getByRole('heading', { name: 'Unlock your students' }).waitFor()
  expect(await page.content()).not.toContain('Quillfeather')
  expect(await page.title()).toBe('Casepath')
  const answer = await page.evaluate(() =>
    (
      globalThis as unknown as { casepath: { invoke(channel: string, input: unknown): Promise<unknown> } }
    ).casepath.invoke('students.list', undefined),
  )
  expect(answer).toMatchObject({ ok: false, error: { code: 'locked' } })
})

test('the recovery code opens the vault when the passphrase is lost; a wrong passphrase does not', async ({
  userData,
}) => {
  let running = await launch({ userData })
  const code = await createVault(running.page)
  await createStudent(running.page, 'Imogen', 'Quillfeather')
  await saved(running.page)
  await running.close()
  running = await running.relaunch()
  const { page } = running
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill('not the right words')
  await page.getByRole('button', { name: 'Unlock', exact: true }).click()
  await expect(page.getByRole('alert').first()).toBeVisible({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Use the recovery code' }).click()
  await page.getByRole('textbox', { name: 'Recovery code' }).fill(code.toLowerCase())
  await page.getByRole('button', { name: 'Unlock', exact: true }).click()
  await expect(page.getByRole('link', { name: 'Imogen Quillfeather' })).toBeVisible({ timeout: 60_000 })
  await running.close()
})
