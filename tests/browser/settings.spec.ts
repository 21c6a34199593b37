import { seriousFaults } from './axe'
import { expect, test } from './harness/fixture'

test('keeps settings, and the window follows them at once and after a restart', async ({ casepath }) => {
  const { page, services } = casepath
  await casepath.openVault()
  await page.keyboard.press('Control+,')
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible()
  await page.getByLabel('Your name').fill('Dana Ortiz')
  await page.getByLabel('School or organization').fill('Lincoln High')
  await page.getByLabel('Your phone').fill('(512) 555-0142')
  await page.getByLabel('Your email').fill('d.ortiz@example.org')
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
      counselorPhone: '(512) 555-0142',
      counselorEmail: 'd.ortiz@example.org',
      theme: 'dark',
      paper: 'a4',
      lockAfterMinutes: 30,
      language: 'es',
    })
  await casepath.open()
  await expect(page.getByRole('heading', { name: 'Estudiantes', exact: true })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
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
