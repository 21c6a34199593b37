import { seriousFaults } from './axe'
import { expect, test } from './harness/fixture'

const intake = { format: 'casepath-intake/1', student: { givenName: 'Ana', familyName: 'Reyes' } } as const

test('two drawers: entries that keep their first words, private notes that stay apart, and a name asked for once', async ({
  casepath,
}, { outputDir }) => {
  const { page, services } = casepath
  const [id] = await casepath.openVault([intake])
  const clean = async (name: string) => {
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await seriousFaults(page)).toEqual([])
      await page.screenshot({ path: `${outputDir}/${name}-${colorScheme}.png`, fullPage: true })
    }
  }
  const entries = async () => (await services.session.current().get(id!)).record.entries

  await expect(page.getByRole('heading', { name: 'What is your name?' })).toBeVisible()
  await clean('name')
  await page.getByLabel('Your name').fill('Ms. Whitfield')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'What is your name?' })).toHaveCount(0)

  await page.getByRole('link', { name: 'Ana Reyes' }).click()
  await expect(page.getByRole('heading', { name: 'Ana Reyes', level: 1 })).toBeVisible()
  await page.keyboard.press('Alt+7')
  await page.getByLabel('Kind').selectOption('Phone call')
  await page.getByLabel('Day').fill('2026-11-23')
  await expect(page.getByText('This day is still to come.')).toBeVisible()
  await page.getByLabel('Day').fill('2026-11-20')
  await page.getByLabel('What was said or done').fill('Asked about evening classes')
  await page.getByRole('button', { name: 'Add to the file' }).press('Enter')
  const call = page.getByRole('listitem', { name: 'Phone call, November 20, 2026' })
  await expect(call).toContainText('Entered by Ms. Whitfield')
  // Undo takes back edits, never what happened.
  await page.locator('body').press('Control+z')
  await expect(call).toBeVisible()
  await page.getByLabel('Kind').selectOption('Meeting')
  await page.getByLabel('What was said or done').fill('Met about the wrong student')
  await page.getByRole('button', { name: 'Add to the file' }).click()

  await call.getByRole('button', { name: /^Correct/ }).press('Enter')
  await call.getByLabel('In better words').fill('Asked about morning classes')
  await expect(call.getByRole('button', { name: 'Save the correction' })).toBeDisabled()
  await call.getByLabel('Why').fill('Misheard')
  await page.keyboard.press('Enter')
  await expect(call.locator('del')).toHaveText('Asked about evening classes')
  await expect(call).toContainText('Misheard')
  const meeting = page.getByRole('listitem', { name: 'Meeting, November 22, 2026' })
  await meeting.getByRole('button', { name: /^Strike/ }).click()
  await meeting.getByLabel('Why').fill('Belongs to another file')
  await clean('strike')
  await meeting.getByRole('button', { name: 'Strike this entry' }).click()
  await expect(meeting.locator('del')).toHaveText('Met about the wrong student')
  await page.getByLabel('Show').selectOption('Phone call')
  await expect(meeting).toHaveCount(0)
  await page.getByLabel('Show').selectOption('Every kind')
  await expect.poll(entries).toMatchObject([
    { kind: 'call', day: '2026-11-20', by: 'Ms. Whitfield', text: 'Asked about morning classes', struck: null },
    { kind: 'meeting', day: '2026-11-22', struck: { by: 'Ms. Whitfield', reason: 'Belongs to another file' } },
  ])

  const drawer = page.getByRole('region', { name: 'Private notes' })
  await drawer.getByLabel('Private note', { exact: true }).fill('Likes chess')
  await drawer.getByRole('button', { name: 'Keep this note' }).press('Enter')
  await expect(drawer.getByText('Likes chess')).toBeVisible()
  await clean('drawers')
  await drawer.getByRole('button', { name: /^Edit: private/ }).press('Enter')
  await drawer.getByRole('listitem').getByLabel('Private note', { exact: true }).fill('Likes chess and Go')
  await drawer.getByRole('listitem').getByRole('button', { name: 'Keep this note' }).click()
  expect(JSON.stringify(await entries())).not.toContain('chess')
  await drawer.getByRole('button', { name: /^Move to the file: private/ }).press('Enter')
  await expect(page.getByRole('dialog')).toContainText('It becomes part of the student’s record for good.')
  await clean('move')
  await page.getByRole('dialog').getByRole('button', { name: 'Move to the file' }).click()
  await expect(drawer.getByRole('listitem')).toHaveCount(0)
  await expect.poll(async () => (await entries()).at(-1)).toMatchObject({ kind: 'other', text: 'Likes chess and Go' })

  await services.settings.set({ language: 'es' })
  await casepath.open()
  await page.getByRole('link', { name: 'Ana Reyes' }).click()
  await page.getByRole('link', { name: 'Notas', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Notas privadas' })).toBeVisible()
  await page.setViewportSize({ width: 1024, height: 768 })
  await clean('spanish')
})
