import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { readIntake } from '../../src/core/intake/read'
import { intakeFormat, type Intake } from '../../src/core/intake/schema'
import { newestForm } from '../../src/core/paper-form/form'
import { sheetOf, withSheet } from '../../src/core/paper-form/sheet'
import { seriousFaults } from './axe'
import { expect, passphrase, test, type Casepath } from './harness/fixture'

const ana: Intake = { format: intakeFormat, student: { givenName: 'Ana', familyName: 'Núñez' } }

async function openKeyIn({ openVault, page }: Casepath, intake: Intake = ana): Promise<string> {
  const [id] = await openVault([intake])
  await page.getByRole('link', { name: /Núñez/ }).click()
  await page.getByRole('button', { name: 'Key in a paper form…' }).click()
  await expect(page.getByLabel('Form number')).toBeFocused()
  return id!
}

async function stored({ services, page }: Casepath, id: string) {
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  return (await services.session.current().get(id)).record
}

/** Copies the codes of a record from paper, skipping what is left of a part. */
async function keyIn(page: Page, intake: Intake): Promise<void> {
  const sheet = sheetOf(intake, newestForm)
  const { fields } = newestForm
  for (let at = 0; at < fields.length; at++) {
    const field = fields[at]!
    const code = sheet[field.key] ?? ''
    const rest = fields.slice(at).filter(({ part }) => part === field.part)
    if (rest.every(({ key }) => (sheet[key] ?? '') === '')) {
      await page.keyboard.press('Enter')
      at += rest.length - 1
    } else if (field.kind === 'words') {
      await page.keyboard.insertText(code)
      await page.keyboard.press('Control+Enter')
    } else {
      await page.keyboard.type(code === '' ? '.' : code)
      if (field.kind === 'several' || (field.kind === 'experience' && field.of === 'hours'))
        await page.keyboard.press('Enter')
      if (field.kind === 'experience' && field.of === 'kind' && code === '') at += 2
    }
  }
}

test('a form is keyed in by numbers alone and gives the intake that was on it', async ({ casepath }) => {
  const { page } = casepath
  const reading = readIntake(readFileSync('resources/samples/rosa-delgado.json', 'utf8'))
  if (!reading.ok) throw new Error('not an intake')
  const id = await openKeyIn(casepath)
  await page.keyboard.type('123')
  await expect(page.getByText('There is no form 123.')).toBeVisible()
  expect(await seriousFaults(page)).toEqual([])
  await page.getByLabel('Form number').fill('')
  await page.keyboard.type('861')
  await expect(page.getByLabel('1. Young children')).toBeFocused()
  await keyIn(page, reading.intake)
  await expect(page.getByRole('heading', { name: 'The form is keyed in' })).toBeVisible()
  expect(await seriousFaults(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation', { name: 'Intake sections' })).toContainText('86 of 86 questions answered')
  const { intake, keyIn: state } = await stored(casepath, id)
  expect(state).toBeNull()
  expect(intake).toEqual(withSheet(ana, sheetOf(reading.intake, newestForm), newestForm))
  // One undo takes the whole form back, to where it stood before it was taken over.
  await page.keyboard.press('Control+z')
  expect((await stored(casepath, id)).intake).toEqual(ana)
})

test('an interruption loses nothing, slips are mended, and a second reading finds the others', async ({ casepath }) => {
  const { page } = casepath
  const id = await openKeyIn(casepath)
  await page.keyboard.type('861')
  await page.keyboard.type('335')
  await expect(page.getByRole('status').filter({ hasText: 'Next: 4. Older adults' })).toBeVisible()
  await page.keyboard.press('7')
  await expect(page.getByText('That key has no meaning here.')).toBeVisible()
  await page.keyboard.press('Backspace')
  await page.keyboard.press('4')
  await page.keyboard.press('1')
  await page.keyboard.press('Control+z')
  await expect(page.getByLabel('4. Older adults')).toBeFocused()
  expect((await stored(casepath, id)).keyIn).toMatchObject({ form: '861', at: 3, first: { 1: '3', 2: '3', 3: '4' } })
  expect((await stored(casepath, id)).intake).toEqual(ana)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await seriousFaults(page)).toEqual([])
  }

  // Locked in the middle: the same place comes back.
  await page.keyboard.press('Control+l')
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(passphrase)
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: /Núñez/ }).click()
  await page.getByRole('button', { name: 'Go on keying in' }).click()
  await expect(page.getByLabel('4. Older adults')).toBeFocused()
  for (let part = 0; part < 9; part++) await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'Key it again to check' }).click()
  await expect(page.getByText('Second reading')).toBeVisible()
  await page.keyboard.type('3142')
  for (let part = 0; part < 9; part++) await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: 'Where the two readings differ' })).toBeVisible()
  expect(await seriousFaults(page)).toEqual([])
  await expect(page.getByText('2 to decide')).toBeVisible()
  await page.keyboard.press('1')
  await expect(page.getByText('1 to decide')).toBeVisible()
  await page.keyboard.press('2')
  await page.getByRole('button', { name: 'Take over the answers' }).click()
  expect((await stored(casepath, id)).intake.interests?.populations).toEqual({
    children: 2,
    teens: 2,
    families: 3,
    'older-adults': 1,
  })
})

test('a stack of forms goes from one student to the next by the keys alone', async ({ casepath }) => {
  const { page, openVault, services } = casepath
  const named = (givenName: string, familyName: string): Intake => ({ ...ana, student: { givenName, familyName } })
  const [, bo] = await openVault([ana, named('Bo', 'Olsen'), named('Cy', 'Park')])
  await page.getByRole('link', { name: /Núñez/ }).click()
  await page.getByRole('button', { name: 'Key in a paper form…' }).click()
  await page.keyboard.type('8613')
  for (let part = 0; part < 9; part++) await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'Take over, then the next form' }).click()
  await expect(page.getByText('The answers of Ana Núñez are taken over.')).toBeVisible()
  const whose = page.getByRole('combobox', { name: 'Whose form is next?' })
  await expect(whose).toBeFocused()
  // Those who wait for theirs, in turn; who has answers is found by name.
  await expect(page.getByRole('option')).toHaveText(['Bo Olsen', 'Cy Park'])
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await seriousFaults(page)).toEqual([])
  }
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Form number')).toBeFocused()
  await page.keyboard.type('8612')
  for (let part = 0; part < 9; part++) await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')
  // In a stack, Enter goes on.
  await expect(page.getByRole('button', { name: 'Take over, then the next form' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(whose).toBeFocused()
  expect((await services.session.current().get(bo!)).record.intake.interests).toEqual({ populations: { children: 1 } })
  await page.keyboard.type('Dee')
  await expect(page.getByText('No student by that name. Press Enter to add one.')).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Dee')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Quist')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Dee Quist' })).toBeVisible()
  await expect(page.getByLabel('Form number')).toBeFocused()
})
