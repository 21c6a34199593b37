import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { seriousFaults } from './axe'
import { expect, test } from './harness/fixture'
import { root } from './harness/services'

/** Opens the library and searches it as a person would; answers once something was found. */
async function find(page: Page, query: string): Promise<void> {
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type(query)
  await expect(page.getByRole('status')).toContainText(/found|resultado/)
}
const openLibrary = (page: Page) => page.getByRole('link', { name: 'Library', exact: true }).click()

test('the library leads from a specialty to its credentials and to the states', async ({ casepath }) => {
  const { page } = casepath
  await casepath.openSamples()
  await openLibrary(page)
  await page.getByRole('searchbox').fill('geriatric')
  await page
    .getByRole('link', { name: /Geriatric case management/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'Geriatric case management' })).toBeFocused()
  await page.getByRole('link', { name: 'Certified Social Work Case Manager' }).click()
  await expect(page.getByRole('heading', { name: 'License route' })).toBeVisible()
  await page.getByRole('link', { name: 'State licenses' }).click()
  await page.getByRole('link', { name: 'California' }).click()
  await expect(page.getByText('No license of this level was found.').first()).toBeVisible()
  await page.getByRole('link', { name: 'State licenses' }).click()
  await expect(page.getByRole('row')).toHaveCount(52)
  await page.getByRole('searchbox').fill('Atlantis')
  await expect(page.getByText('Nothing found for “Atlantis”.')).toBeVisible()
  expect(await seriousFaults(page)).toEqual([])
})

test('search works by keyboard alone, and what was found is there again on the way back', async ({ casepath }) => {
  const { page } = casepath
  await casepath.openSamples()
  await openLibrary(page)
  await page.keyboard.press('Control+f')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('mental hea')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('link', { name: /Mental health case management/ })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Mental health case management' })).toBeFocused()
  await page.getByRole('link', { name: 'Back to what was found for “mental hea”' }).click()
  await expect(page.getByRole('searchbox')).toHaveValue('mental hea')
  await page.getByRole('searchbox').press('Escape')
  await expect(page.getByRole('searchbox')).toHaveValue('')
})

/** One page of each kind: how to get there, and what it must show. */
const pages = [
  ['specialty', 'immigration case', 'This is a loose fit'],
  ['credential', 'CMFSW', 'Not confirmed'],
  ['state', 'Wyoming', 'Who needs one'],
  ['occupation', '21-1020', 'What older documents said'],
  ['organisation', 'Council on Social Work Education', 'Web address'],
  ['experience', 'Hospital teen volunteer', '14 years'],
  ['guide', 'What the guides say about pay', '$20.41 an hour'],
] as const

/** The same kinds, as somebody looks for them who has the window in Spanish. */
const spanishPages = [
  ['specialty', 'casos de inmigración'],
  ['credential', 'CMFSW'],
  ['state', 'Wyoming'],
  ['occupation', '21-1020'],
  ['organisation', 'Council on Social Work Education'],
  ['experience', 'voluntariado para adolescentes'],
  ['guide', 'lo que dicen las guías'],
] as const

for (const theme of ['light', 'dark'] as const)
  test(`a page of each kind reads well in the ${theme} theme`, async ({ casepath }) => {
    const { page, services } = casepath
    await services.settings.set({ theme })
    await casepath.openSamples()
    await openLibrary(page)
    for (const [kind, query, shows] of pages) {
      await find(page, query)
      expect(await seriousFaults(page), `search for ${kind}`).toEqual([])
      await page.keyboard.press('Enter')
      await expect(page.getByText(shows).first(), kind).toBeVisible()
      expect(await seriousFaults(page), kind).toEqual([])
    }
    const shelves = page.getByRole('navigation', { name: 'Shelves' }).getByRole('link')
    for (let index = 0; index < (await shelves.count()); index++) {
      await shelves.nth(index).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
      expect(await seriousFaults(page), `shelf ${index}`).toEqual([])
    }
    await expect(page.getByRole('heading', { level: 1, name: 'What to refresh' })).toBeVisible()
  })

test('compares up to three specialties, and keeps the choice in the address', async ({ casepath }) => {
  const { page } = casepath
  await casepath.openSamples()
  await openLibrary(page)
  await page.getByRole('link', { name: 'Geriatric case management' }).click()
  await page.getByRole('link', { name: 'Compare with its neighbors' }).click()
  const table = page.getByRole('table', { name: 'Compare specialties' })
  await expect(table.getByRole('columnheader')).toHaveCount(3)
  await page.getByLabel('Specialty 3').selectOption({ label: 'None' })
  await expect(table.getByRole('columnheader')).toHaveCount(2)
  await page.getByLabel('Specialty 2').selectOption({ label: 'Legal case management' })
  await expect(table.getByRole('columnheader', { name: 'Legal case management' })).toBeVisible()
  expect(await seriousFaults(page)).toEqual([])
})

test('a printed page holds the page alone, in ink, with what was folded away', async ({ casepath }) => {
  const { page, services } = casepath
  await services.settings.set({ theme: 'dark' })
  await casepath.openSamples()
  await openLibrary(page)
  await find(page, 'CCM certified case manager')
  await page.keyboard.press('Enter')
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes')
  })
  await page.keyboard.press('Control+p')
  await expect(page.locator('body')).toHaveAttribute('data-printed', 'yes')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('searchbox')).toBeHidden()
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await expect(page.getByText(/Casepath library, printed/)).toBeVisible()
  await expect(page.getByText('CCMC, renewal FAQs').last()).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('color', 'rgb(0, 0, 0)')
})

test('nothing is cut off in Spanish on a small window', async ({ casepath }) => {
  const { page, services } = casepath
  await page.setViewportSize({ width: 683, height: 384 })
  await services.settings.set({ language: 'es' })
  await casepath.openSamples()
  await page.getByRole('link', { name: 'Biblioteca', exact: true }).click()
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  for (const [kind, query] of spanishPages) {
    await find(page, query)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    expect(await wide(), kind).toBe(0)
  }
  const es = JSON.parse(await readFile(path.join(root, 'resources/locales/es/library.json'), 'utf8')) as {
    shelves: Record<string, string>
  }
  for (const shelf of ['compare', 'states', 'refresh']) {
    await page.getByRole('link', { name: es.shelves[shelf] ?? '', exact: true }).click()
    expect(await wide(), shelf).toBe(0)
  }
})
