import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { seriousFaults } from './axe'
import { expect, test } from './harness/fixture'

const go = (page: Page, place: string) =>
  page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: place, exact: true }).click()

for (const theme of ['light', 'dark'] as const)
  test(`local knowledge is put in, found, and refused with reasons, in the ${theme} theme`, async ({ casepath }) => {
    const { page, services, answers, userData } = casepath
    await services.settings.set({ theme })
    await casepath.openVault()
    await go(page, 'Local knowledge')
    await expect(page.getByRole('heading', { level: 1, name: 'Local knowledge' })).toBeVisible()
    expect(await seriousFaults(page), 'empty').toEqual([])

    // A college, by keyboard alone.
    await page.getByRole('button', { name: 'Add a college' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Add a college' })
    await expect(dialog.getByLabel('Name')).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(dialog.getByText('“Name” is missing. Please fill it in.')).toBeVisible()
    await expect(dialog.getByLabel('Name')).toBeFocused()
    expect(await seriousFaults(page), 'dialog with a missing name').toEqual([])
    await page.keyboard.type('Lakeside State')
    await dialog.getByLabel('State').selectOption({ label: 'Texas' })
    await dialog.getByLabel('Accredited by CSWE').selectOption({ label: 'Accredited' })
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(dialog).toBeHidden()
    await page.getByRole('button', { name: 'Edit Lakeside State' }).click()
    await expect(page.getByRole('dialog', { name: 'Edit the college' })).toBeVisible()
    await page.keyboard.press('Escape')

    // A wage: what is missing and what falls is named, field by field.
    await page.getByRole('button', { name: 'Add a local wage' }).click()
    const wage = page.getByRole('dialog', { name: 'Add a local wage' })
    await wage.getByRole('button', { name: 'Save' }).click()
    for (const field of ['Job title', 'Area', 'Period', 'Source'])
      await expect(wage.getByText(`“${field}” is missing. Please fill it in.`)).toBeVisible()
    await expect(wage.getByText('such as May 2025.')).toBeVisible()
    expect(await seriousFaults(page), 'dialog of a wage').toEqual([])
    await page.keyboard.press('Escape')

    // A bad file is refused whole.
    answers.openFile = path.join(userData, 'shared.json')
    await writeFile(answers.openFile, '{ "format": "casepath-local/1", "colleges": [{ "name": "" }], "pupils": [] }')
    await page.getByRole('button', { name: 'Take in a file…' }).click()
    const refused = page.getByRole('alert').filter({ hasText: 'This file was not taken in.' })
    await expect(refused).toContainText('colleges.0.name: must not be empty')
    await expect(refused).toContainText('has what is not known here: "pupils"')
    await expect(refused).toContainText('Nothing was changed.')
    expect(await seriousFaults(page), 'refused').toEqual([])

    // It stands in the library, where it belongs, marked as local; a slip does not hide it.
    await go(page, 'Library')
    await page.getByRole('searchbox').fill('laekside')
    await expect(page.getByRole('status').first()).toContainText('No word begins with “laekside”; taken for: lakeside.')
    await page.getByRole('searchbox').press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Lakeside State' })).toBeVisible()
    expect(await seriousFaults(page), 'entry').toEqual([])
    await page.getByRole('link', { name: 'Texas' }).click()
    const here = page.getByRole('region', { name: 'Known near you' })
    await expect(here.getByRole('link', { name: 'Lakeside State' })).toBeVisible()
    await expect(here.getByText('Local', { exact: true })).toBeVisible()
    expect(await seriousFaults(page), 'state page').toEqual([])
  })

for (const theme of ['light', 'dark'] as const)
  test(`a broken district catalog is refused whole, a good one taken, in the ${theme} theme`, async ({ casepath }) => {
    const { page, services, answers, userData } = casepath
    await services.settings.set({ theme })
    await casepath.openVault()
    await go(page, 'Settings')
    const panel = page.getByRole('region').or(page.locator('section')).filter({ hasText: 'District catalog' }).last()
    answers.openFile = path.join(userData, 'lakeside.json')
    const pack = { format: 'casepath-pack/1', name: 'Lakeside district' }
    const entry = {
      id: 'lakeside',
      topic: 'steps',
      title: 'Lakeside',
      text: ['Ask us.'],
      figures: [],
      sources: ['x'],
      facts: [],
    }
    await writeFile(answers.openFile, JSON.stringify({ pack, guide: [{ ...entry, sources: [] }, { id: 'lakeside' }] }))
    await panel.getByRole('button', { name: 'Choose a file…' }).click()
    const refused = page.getByRole('alert').filter({ hasText: 'This district catalog was not taken in.' })
    await expect(refused).toContainText('lakeside.json › guide.1.title: is missing')
    await expect(refused).toContainText('Nothing was changed.')
    await expect(panel.getByText('None is in use.')).toBeVisible()
    expect(await seriousFaults(page), 'refused').toEqual([])

    const source = { id: 'lakeside-guide', title: 'Lakeside guide', url: null, period: '2026', checked: '2026-11-22' }
    const good = { pack, sources: [source], guide: [{ ...entry, sources: ['lakeside-guide'] }] }
    await writeFile(answers.openFile, JSON.stringify(good))
    await panel.getByRole('button', { name: 'Choose a file…' }).click()
    await expect(panel.getByText('Lakeside district')).toBeVisible()
    await expect(refused).toBeHidden()
    expect(await seriousFaults(page), 'taken').toEqual([])
  })
