import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { passphrase, useBackend } from '../backend'
import { renderApp } from '../render-app'

/** As when the office's shared drive is not connected this morning. */
const chosen = (userData: string): string => path.join(userData, 'drive', 'Casepath records')
const backend = useBackend({
  vault: 'none',
  prepare: (userData) => writeFile(path.join(userData, 'places.json'), JSON.stringify({ vault: chosen(userData) })),
})

it('says that the chosen folder is gone, and makes no new vault in its stead', async () => {
  await renderApp(backend())
  expect(await screen.findByRole('alert')).toHaveTextContent('The folder cannot be found')
  expect(screen.queryByText('Create a vault for your students')).toBeNull()
  expect(screen.queryByLabelText('Passphrase')).toBeNull()
  await expect(backend().api.call('vault.create', { passphrase })).rejects.toMatchObject({ code: 'folder-gone' })
  expect(existsSync(chosen(backend().userData))).toBe(false)
})
