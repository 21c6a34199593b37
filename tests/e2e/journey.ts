import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'

/** Steps of a counselor's day, as the specs tell them. */

export const passphrase = 'otter lamp quiet river'

/** Creates a vault and answers the recovery code that is shown once. */
export async function createVault(page: Page): Promise<string> {
  await page.getByRole('button', { name: /^Create a vault/ }).click()
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(passphrase)
  await page.getByRole('textbox', { name: 'Passphrase again' }).fill(passphrase)
  await page.getByRole('button', { name: 'Create vault' }).click()
  await page.getByRole('heading', { name: 'Your recovery code' }).waitFor({ timeout: 60_000 })
  const code = await page.getByTestId('recovery-code').innerText()
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('heading', { name: 'Students', level: 1 }).waitFor()
  return code
}

export async function unlock(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(passphrase)
  await page.getByRole('button', { name: 'Unlock', exact: true }).click()
  await page.getByRole('heading', { name: 'Students', level: 1 }).waitFor({ timeout: 60_000 })
}

export async function createStudent(page: Page, given: string, family: string): Promise<void> {
  await page.getByRole('button', { name: 'New student' }).first().click()
  await page.getByRole('textbox', { name: /^Given name/ }).fill(given)
  await page.getByRole('textbox', { name: /^Family name/ }).fill(family)
  await page.getByRole('button', { name: 'Create student' }).click()
  await page.getByRole('heading', { name: `${given} ${family}` }).waitFor()
}

export const step = (page: Page, name: 'Intake' | 'Matches' | 'Plan' | 'Print') =>
  page.getByRole('navigation', { name: 'Steps' }).getByRole('link', { name })

/** Answers a whole section by keyboard alone: one digit a question, the cursor walks on. */
export async function answerSection(page: Page, section: string, digits: string): Promise<void> {
  const entry = page
    .getByRole('navigation', { name: 'Intake sections' })
    .getByRole('button', { name: new RegExp(`^${section} `) })
  await entry.click()
  await page.getByRole('heading', { name: section, level: 2 }).waitFor()
  await page.getByRole('radio').first().focus()
  for (const digit of digits) await page.keyboard.press(digit)
  await expect(entry).toHaveAccessibleName(`${section} (${digits.length} of ${digits.length} answered)`)
}

export const saved = (page: Page) => expect(page.getByText('Saved', { exact: true })).toBeVisible({ timeout: 30_000 })

/** Every file below a folder. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
}

/** Files below a folder in which a text stands in plain words, as UTF-8 or UTF-16. */
export function filesHolding(folder: string, text: string): string[] {
  const needles = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')]
  return filesBelow(folder).filter((file) => {
    try {
      if (!statSync(file).isFile()) return false
      const bytes = readFileSync(file)
      return needles.some((needle) => bytes.includes(needle))
    } catch {
      return false
    }
  })
}

/** Everything a page asks for that is not of the app itself. */
export function requestsElsewhere(first: Page): { readonly asked: string[]; watch(page: Page): void } {
  const asked: string[] = []
  const watch = (page: Page): void => {
    page.on('request', (request) => {
      const url = request.url()
      if (!/^(data|blob):/.test(url) && !url.startsWith(new URL(page.url()).origin)) asked.push(url)
    })
  }
  watch(first)
  return { asked, watch }
}
