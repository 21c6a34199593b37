import { readFile } from 'node:fs/promises'
import path from 'node:path'
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
  // Drawn, not blank: there is ink on each canvas.
  const inked = await page.locator('figure canvas').evaluateAll((canvases) =>
    (canvases as HTMLCanvasElement[]).map((canvas) => {
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
      let dark = 0
      for (let i = 0; i < data.length; i += 4) if (data[i]! < 128) dark += 1
      return dark
    }),
  )
  expect(inked).toHaveLength(count)
  for (const dark of inked) expect(dark).toBeGreaterThan(500)
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
