import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, launch, test } from './fixture'

const root = path.resolve(import.meta.dirname, '../..')

/** A copy of the built app whose catalog can be broken. */
function copyOfApp(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'casepath-broken-'))
  for (const part of ['out', 'resources', 'package.json'])
    cpSync(path.join(root, part), path.join(folder, part), { recursive: true })
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction')
  return folder
}

test('a broken and a missing catalog file are named, and the app starts with the rest', async ({ userData }) => {
  const appDir = copyOfApp()
  try {
    writeFileSync(path.join(appDir, 'resources/catalog/specialties/geriatric.json'), '{ "id": "geriatric", ')
    rmSync(path.join(appDir, 'resources/catalog/states.json'))
    const running = await launch({ userData, appDir })
    const { page } = running
    await page.getByText('2 things in the catalog cannot be used.').waitFor()
    await page.getByText('Show what is wrong').click()
    await expect(page.getByText('specialties/geriatric.json').first()).toBeVisible()
    await expect(page.getByText('states.json').first()).toBeVisible()
    await page.getByRole('button', { name: /^Look around/ }).click()
    await page.getByRole('link', { name: 'Rosi Delgado' }).click()
    await expect(page.getByRole('button', { name: 'Healthcare case management' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Geriatric case management' })).toHaveCount(0)
    await running.close()
  } finally {
    rmSync(appDir, { recursive: true, force: true })
  }
})
