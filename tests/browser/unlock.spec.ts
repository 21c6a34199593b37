import { seriousFaults } from './axe'
import { expect, passphrase, test } from './harness/fixture'

test('makes a vault, shows the recovery code once, and opens it again by either', async ({ casepath }) => {
  // Four keys are derived here, each slow on purpose.
  test.slow()
  const { page } = casepath
  await casepath.open()
  expect(await seriousFaults(page)).toEqual([])
  await page.getByRole('button', { name: /Create a vault/ }).click()
  const first = page.getByLabel('Passphrase', { exact: true })
  await first.fill('too short')
  await page.getByRole('button', { name: 'Create vault' }).click()
  await expect(page.getByText('This could be guessed.')).toBeVisible()
  expect(await seriousFaults(page)).toEqual([])

  await first.fill(passphrase)
  await page.getByLabel('Passphrase again').fill(`${passphrase}s`)
  await page.getByRole('button', { name: 'Create vault' }).click()
  await expect(page.getByText('The two do not match yet.')).toBeVisible()
  await page.getByLabel('Passphrase again').fill(passphrase)
  await page.keyboard.press('Enter')

  const code = (await page.getByTestId('recovery-code').textContent())!.trim()
  await expect(page.getByRole('button', { name: 'Continue' })).toBeDisabled()
  expect(await seriousFaults(page)).toEqual([])
  await page.getByLabel(/I have written it down/).check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('heading', { name: 'No students yet' })).toBeVisible()

  await page.keyboard.press('Control+l')
  await page.getByLabel('Passphrase', { exact: true }).fill('not the passphrase at all')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('not the passphrase')
  await expect(page.getByLabel('Passphrase', { exact: true })).toBeFocused()
  expect(await seriousFaults(page)).toEqual([])
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Students', exact: true })).toBeVisible()

  await page.keyboard.press('Control+l')
  await page.getByRole('button', { name: 'Use the recovery code' }).click()
  await page.getByLabel('Recovery code').fill(code.toLowerCase())
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Students', exact: true })).toBeVisible()
  expect(await page.content()).not.toContain(code)
})

test('opens the samples without a passphrase and says that they are samples', async ({ casepath }) => {
  const { page } = casepath
  await casepath.open()
  await page.getByRole('button', { name: /Look around/ }).click()
  await expect(page.getByText(/invented sample students/)).toBeVisible()
  await expect(page.getByRole('row')).toHaveCount(11)
  await expect(page.getByRole('button', { name: 'New student' })).toHaveCount(0)
  expect(await seriousFaults(page)).toEqual([])
})

test('a lock takes every student out of the page', async ({ casepath }) => {
  const { page } = casepath
  await casepath.openSamples()
  await page.getByRole('link', { name: 'Rosi Delgado' }).click()
  await expect(page.getByRole('heading', { name: 'Rosi Delgado' })).toBeVisible()
  // As main does it: by idle time, sleep or the menu.
  await casepath.services.session.lock()
  await expect(page.getByRole('heading', { name: 'Welcome' })).toBeVisible()
  expect(await page.content()).not.toMatch(/Delgado|Rosa|Rosi/)
  expect(await page.title()).toBe('Casepath')
})

test('speaks Spanish from the first screen', async ({ casepath }) => {
  const { page } = casepath
  await casepath.open()
  await page.getByRole('button', { name: 'Español' }).click()
  await expect(page.getByRole('heading', { name: 'Le damos la bienvenida' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'es')
  await casepath.open()
  await expect(page.getByRole('heading', { name: 'Le damos la bienvenida' })).toBeVisible()
})

test('the policy of the page refuses inline scripts', async ({ casepath }) => {
  const { page } = casepath
  await casepath.open()
  await expect(page.getByRole('heading', { name: 'Welcome' })).toBeVisible()
  const refused = casepath.expectConsole(/inline script/)
  const ran = await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.ran = true'
    document.body.append(script)
    return 'ran' in window
  })
  expect(ran).toBe(false)
  await refused
})
