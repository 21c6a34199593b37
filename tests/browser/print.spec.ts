import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { rosa } from '../renderer/plan/fixture'
import { seriousFaults } from './axe'
import { expect, test } from './harness/fixture'
import { openWithPlan } from './with-plan'

test('shows every page, drawn and readable aloud', async ({ casepath }) => {
  const { page } = casepath
  await openWithPlan(casepath, 'Print')
  const pages = page.getByRole('figure', { name: /^Page \d+ of \d+$/ })
  await expect(pages.first()).toContainText('Rosa Delgado')
  const count = await pages.count()
  await expect(page.getByText(`${count} pages`)).toBeVisible()
  await expect(pages.last()).toContainText(/Page \d+ of \d+/)
  // Drawn when they come into view, not blank: there is ink on each canvas. Far ones are let go.
  const ink = (number: number) =>
    page.locator(`[data-page="${number}"]`).evaluate((sheet) => {
      const canvas = sheet.querySelector('canvas')
      if (!canvas) return 0
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
      let dark = 0
      for (let i = 0; i < data.length; i += 4) if (data[i]! < 128) dark += 1
      return dark
    })
  await expect.poll(() => ink(1)).toBeGreaterThan(500)
  expect(await ink(count)).toBe(0)
  await page.getByRole('region', { name: 'Pages' }).focus()
  await page.keyboard.press('End')
  await expect(page.getByText(`Page ${count} of ${count}`, { exact: true })).toBeVisible()
  await expect.poll(() => ink(count)).toBeGreaterThan(500)
  await expect.poll(() => ink(1)).toBe(0)
  await page.keyboard.press('PageUp')
  await expect(page.getByText(`Page ${count - 1} of ${count}`, { exact: true })).toBeVisible()
  await page.keyboard.press('Home')
  await expect(page.getByText(`Page 1 of ${count}`, { exact: true })).toBeVisible()
  expect(await seriousFaults(page)).toEqual([])
})

test('shows pages at any size, and a list of them that the arrow keys walk', async ({ casepath }) => {
  const { page, services } = casepath
  await services.settings.set({ theme: 'dark' })
  await openWithPlan(casepath, 'Print')
  const sheet = page.locator('[data-page="1"]')
  const zoom = page.getByRole('combobox', { name: 'Zoom' })
  await zoom.selectOption('100')
  await expect(sheet).toHaveCSS('width', '816px')
  await page.getByRole('region', { name: 'Pages' }).focus()
  await page.keyboard.press('Control+-')
  await expect(sheet).toHaveCSS('width', '612px')
  await page.keyboard.press('Control+=')
  await expect(sheet).toHaveCSS('width', '816px')
  await zoom.selectOption('page')
  const { height } = (await sheet.boundingBox())!
  expect(height).toBeLessThanOrEqual(page.viewportSize()!.height)
  // Only what is in view is drawn.
  await sheet.scrollIntoViewIfNeeded()
  await expect(sheet.locator('canvas')).toBeVisible()
  // As sharp as the screen: a canvas has as many dots as the screen has for it.
  await expect
    .poll(() => sheet.evaluate((one) => one.querySelector('canvas')!.width / one.getBoundingClientRect().width))
    .toBeCloseTo(await page.evaluate(() => window.devicePixelRatio), 1)
  await page.getByRole('button', { name: 'Go to page 1' }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('button', { name: 'Go to page 2' })).toBeFocused()
  await expect(page.getByRole('button', { name: 'Go to page 2' })).toHaveAttribute('aria-current', 'page')
  expect(await seriousFaults(page)).toEqual([])
})

test('saves a copy that opens with the password alone, and forgets the password', async ({ casepath }) => {
  const { page, answers, userData } = casepath
  await openWithPlan(casepath, 'Print')
  answers.saveFile = path.join(userData, 'Rosa.pdf')
  await page.getByRole('checkbox', { name: 'Protect with a password' }).check()
  await expect(page.getByRole('button', { name: 'Save PDF…' })).toBeDisabled()
  await page.keyboard.type('six copper kettles')
  expect(await seriousFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Save PDF…' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Saved as Rosa.pdf' })).toBeVisible()
  await expect(page.getByRole('checkbox', { name: 'Protect with a password' })).not.toBeChecked()
  const bytes = await readFile(answers.saveFile)
  await expect(PDFDocument.load(bytes)).rejects.toThrow(/encrypted/)
  expect(bytes.toString('latin1')).not.toContain('copper')
})

test('makes the copy in the language, size and choice asked for', async ({ casepath }) => {
  const { page } = casepath
  await openWithPlan(casepath, 'Print')
  const first = page.getByRole('figure', { name: /^Page 1 of \d+$/ })
  await page.getByRole('combobox', { name: 'Language' }).selectOption('es')
  await expect(first).toContainText('Plan de carrera')
  await page.getByRole('combobox', { name: 'Paper', exact: true }).selectOption('specialty-comparison')
  await page.getByRole('combobox', { name: 'Specialty 1' }).selectOption('housing')
  await page.getByRole('combobox', { name: 'Specialty 2' }).selectOption('school')
  await expect(first).toContainText('Housing')
  await page.getByRole('combobox', { name: 'Paper', exact: true }).selectOption('reminder')
  await page.getByRole('checkbox', { name: 'Student' }).check()
  await page.getByLabel('Ask for it back by').fill('2026-12-04')
  await expect(first).toContainText('December 4, 2026')
  await expect(first).toContainText('the student')
  expect(await seriousFaults(page)).toEqual([])
})

test('saves the PDF where the counselor says, and says under which name', async ({ casepath }) => {
  const { page, answers, userData } = casepath
  await openWithPlan(casepath, 'Print')
  answers.saveFile = path.join(userData, 'Rosa.pdf')
  await page.getByRole('button', { name: 'Save PDF…' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Saved as Rosa.pdf' })).toBeVisible()
  expect((await readFile(answers.saveFile)).subarray(0, 5).toString()).toBe('%PDF-')
})

test('says so when saving was cancelled', async ({ casepath }) => {
  const { page } = casepath
  await openWithPlan(casepath, 'Print')
  await page.getByRole('button', { name: 'Save PDF…' }).click()
  await expect(page.getByText('Nothing was saved or printed')).toBeVisible()
})

test('hands the printer one sharp sheet a page, and nothing of the window', async ({ casepath }) => {
  const { page } = casepath
  await openWithPlan(casepath, 'Print')
  const pages = page.getByRole('figure', { name: /^Page \d+ of \d+$/ })
  await expect(pages.first()).toContainText('Rosa Delgado')
  const count = await pages.count()
  // What stands in the window at the moment the printer is asked.
  await page.evaluate(() => {
    const seen = window as unknown as { sheets: { width: number; height: number; shown: number }[] }
    seen.sheets = []
    new MutationObserver(() => {
      const images = [...document.querySelectorAll<HTMLImageElement>('[data-print-sheet]')]
      if (images.length === 0) return
      void Promise.all(images.map((image) => image.decode())).then(() => {
        seen.sheets = images.map((image) => ({
          width: image.naturalWidth,
          height: image.naturalHeight,
          shown: image.offsetWidth,
        }))
      })
    }).observe(document.body, { childList: true })
  })
  await page.emulateMedia({ media: 'print' })
  await page.keyboard.press('Control+p')
  await expect
    .poll(() =>
      page.evaluate(() => (window as unknown as { sheets: { width: number; shown: number }[] }).sheets.length),
    )
    .toBe(count)
  const sheets = await page.evaluate(
    () => (window as unknown as { sheets: { width: number; height: number; shown: number }[] }).sheets,
  )
  for (const { width, height, shown } of sheets) {
    expect(width).toBeGreaterThanOrEqual(1700)
    expect(height / width).toBeCloseTo(11 / 8.5, 2)
    // 8.5 inches of 96 pixels: as wide as the paper.
    expect(shown).toBe(816)
  }
  await page.emulateMedia({ media: 'screen' })
  await expect(page.getByText('Sent to the printer')).toBeVisible()
  await expect(page.locator('[data-print-sheet]')).toHaveCount(0)
})

test('teaches what is missing when there is no plan', async ({ casepath }) => {
  const { page, openVault } = casepath
  await openVault([rosa])
  await page.getByRole('link', { name: /Delgado/ }).click()
  await page.getByRole('link', { name: 'Print', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Nothing to print yet' })).toBeVisible()
  await page.getByRole('button', { name: 'Go to Matches' }).click()
  await expect(page.getByRole('link', { name: 'Matches' })).toHaveAttribute('aria-current', 'step')
})
