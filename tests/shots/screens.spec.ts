import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { test, type Casepath } from '../browser/harness/fixture'

/** A picture of every screen, at the sizes, themes and languages people have. Nothing is asserted: they are to be looked at. */

interface Look {
  readonly name: string
  readonly width: number
  readonly height: number
  readonly theme: 'light' | 'dark'
  readonly language: 'en' | 'es'
}
const looks: readonly Look[] = [
  { name: '1366 light', width: 1366, height: 768, theme: 'light', language: 'en' },
  { name: '1024 light', width: 1024, height: 768, theme: 'light', language: 'en' },
  { name: '1920 dark', width: 1920, height: 1080, theme: 'dark', language: 'en' },
  { name: '1366 es', width: 1366, height: 768, theme: 'light', language: 'es' },
  // A 1366-pixel window at 200% zoom has the room of half of it.
  { name: '200%', width: 683, height: 384, theme: 'light', language: 'en' },
]

/** The message of a key, so that pictures of the Spanish app click Spanish words. */
function wordsOf(language: string) {
  return (namespace: string, key: string): string => {
    const file = path.resolve('resources/locales', language, `${namespace}.json`)
    let value: unknown = JSON.parse(readFileSync(file, 'utf8'))
    for (const part of key.split('.')) value = (value as Record<string, unknown>)[part]
    return String(value)
  }
}

for (const look of looks) {
  test(`screens at ${look.name}`, async ({ casepath }) => {
    test.setTimeout(180_000)
    const { page, services } = casepath
    const words = wordsOf(look.language)
    const take = async (name: string) => {
      await page.mouse.move(0, 0)
      await page.waitForTimeout(250)
      await page.screenshot({
        path: path.resolve('.shots/screens', look.name.replaceAll(/\W+/g, '-'), `${name}.png`),
        fullPage: true,
      })
    }
    await page.setViewportSize(look)
    await services.settings.set({ theme: look.theme, language: look.language })
    await casepath.open()
    await take('01-welcome')
    await page.getByRole('button', { name: words('vault', 'welcome.create') }).click()
    await take('02-create-vault')
    await openSamples(casepath)
    await take('03-students')
    await page.getByRole('link', { name: 'Rosi Delgado' }).click()
    const step = (name: string) =>
      page
        .getByRole('navigation', { name: words('students', 'steps.label') })
        .getByRole('link', { name: words('students', `steps.${name}`) })
    await step('intake').click()
    await take('04-intake-about')
    const sections = page.getByRole('navigation', { name: words('intake', 'nav') }).getByRole('button')
    for (const [at, name] of [
      [1, 'people'],
      [4, 'skills'],
      [7, 'interests'],
      [8, 'education'],
      [9, 'experience'],
      [11, 'goals'],
    ] as const) {
      await sections.nth(at).click()
      await take(`05-intake-${name}`)
    }
    await step('matches').click()
    await page.getByRole('heading', { level: 3 }).first().getByRole('button').waitFor()
    await take('06-matches')
    await page.getByRole('heading', { level: 3 }).first().getByRole('button').click()
    await take('07-match-open')
    await page
      .getByRole('button', { name: words('matches', 'choose.action') })
      .first()
      .click()
    await page.getByRole('dialog').waitFor()
    await take('08-routes')
    await page.getByRole('button', { name: words('matches', 'route.use') }).click()
    await page.getByRole('heading', { level: 2 }).first().waitFor()
    await settled(page)
    await take('09-plan')
    await step('print').click()
    const paper = page.getByRole('figure').first()
    await paper.waitFor({ state: 'attached', timeout: 60_000 })
    // Only what is in view is drawn, and in a small window the paper is further down.
    await paper.evaluate((figure) => figure.scrollIntoView())
    await paper.waitFor()
    await settled(page)
    await take('10-print')
    for (const place of ['library', 'documents', 'settings'] as const) {
      await page
        .getByRole('navigation', { name: words('common', 'rail.label') })
        .getByRole('link', { name: words('common', `rail.${place}`) })
        .click()
      await take(`11-${place}`)
    }
    await page.keyboard.press('?')
    await take('12-shortcuts')
  })
}

async function openSamples({ page, services, open }: Casepath): Promise<void> {
  await services.session.openSamples()
  await open()
  await page.getByRole('link', { name: 'Rosi Delgado' }).waitFor()
}

/** Long enough for the printed page beside the plan to be drawn. */
const settled = (page: Page) => page.waitForTimeout(4000)
