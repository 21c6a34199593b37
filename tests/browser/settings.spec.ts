import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { blueJpeg, bluePng } from '../fixtures/pictures'
import { seriousFaults } from './axe'
import { expect, test } from './harness/fixture'

test('keeps settings, and the window follows them at once and after a restart', async ({ casepath }) => {
  const { page, services } = casepath
  await casepath.openVault()
  await page.keyboard.press('Control+,')
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible()
  await page.getByLabel('Your name').fill('Dana Ortiz')
  await page.getByLabel('School or organization').fill('Lincoln High')
  await page.getByText('Dark', { exact: true }).click()
  await page.getByText('A4', { exact: true }).click()
  await page.getByLabel('Lock after').selectOption({ label: '30 minutes without a key or click' })
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  expect(await seriousFaults(page)).toEqual([])
  await page.getByText('Español', { exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Ajustes' })).toBeVisible()
  await expect
    .poll(() => services.settings.get())
    .toEqual({
      counselorName: 'Dana Ortiz',
      schoolName: 'Lincoln High',
      theme: 'dark',
      paper: 'a4',
      lockAfterMinutes: 30,
      language: 'es',
    })
  await casepath.open()
  await expect(page.getByRole('heading', { name: 'Estudiantes', exact: true })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
})

test('takes the school’s logo, shows it as on paper, refuses a broken one, and takes it off', async ({ casepath }) => {
  const { page, answers, userData } = casepath
  await casepath.openVault()
  const file = path.join(userData, 'picked')
  answers.openFile = file
  await page.keyboard.press('Control+,')
  const panel = page.locator('section').filter({ has: page.getByRole('heading', { name: 'School logo' }) })
  await writeFile(file, bluePng())
  await panel.getByRole('button', { name: 'Choose a picture…' }).click()
  const logo = panel.getByRole('img', { name: 'The logo as it is printed' })
  await expect.poll(() => logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(40)
  const jpeg = blueJpeg()
  // Its head is sound and its picture is not.
  jpeg.fill(0xfe, jpeg.length - 10, jpeg.length - 2)
  await writeFile(file, jpeg)
  await panel.getByRole('button', { name: 'Choose a picture…' }).click()
  await expect(panel.getByRole('alert')).toContainText('This picture was not taken')
  await expect(logo).toBeVisible()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await seriousFaults(page)).toEqual([])
  }
  await panel.getByRole('button', { name: 'Remove' }).click()
  await expect(logo).toHaveCount(0)
  await expect(panel.getByRole('status')).toHaveText('Removed. Papers are printed without a logo.')
})

for (const theme of ['light', 'dark'] as const)
  test(`every place reads well in the ${theme} theme`, async ({ casepath }) => {
    const { page, services } = casepath
    await services.settings.set({ theme })
    await casepath.openSamples()
    const places = ['Students', 'Library', 'Documents', 'Settings']
    for (const place of places) {
      await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: place }).click()
      await expect(page.getByRole('heading', { level: 1, name: place })).toBeVisible()
      expect(await seriousFaults(page), place).toEqual([])
    }
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
    expect(await seriousFaults(page), 'shortcuts').toEqual([])
  })

for (const [width, height] of [
  [1024, 768],
  [1366, 768],
  [1920, 1080],
  [683, 384],
] as const)
  test(`nothing is cut off or needs sideways scrolling at ${width}×${height}`, async ({ casepath }) => {
    const { page, services } = casepath
    await page.setViewportSize({ width, height })
    // Spanish is the longer of the two.
    await services.settings.set({ language: 'es' })
    await casepath.openSamples()
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    for (const place of ['Biblioteca', 'Documentos', 'Ajustes', 'Estudiantes']) {
      await page.getByRole('navigation', { name: 'Secciones', exact: true }).getByRole('link', { name: place }).click()
      await expect(page.getByRole('heading', { level: 1, name: place })).toBeVisible()
      expect(await wide(), place).toBe(0)
    }
    await page.getByRole('link', { name: 'Tomás Rivera' }).click()
    const sections = page.getByRole('navigation', { name: 'Secciones del cuestionario' }).getByRole('button')
    for (let index = 0; index < (await sections.count()); index++) {
      await sections.nth(index).click()
      expect(await wide(), `section ${index}`).toBe(0)
    }
  })
