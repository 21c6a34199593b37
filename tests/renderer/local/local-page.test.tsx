import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { useBackend } from '../backend'
import { renderApp } from '../render-app'

const backend = useBackend({ vault: 'sealed' })
/** Milliseconds: a busy computer takes a while to take the dialog away. */
const patience = { timeout: 10_000 }
const kept = async () => (await backend().services.session.current().local.get()).local.colleges

it('keeps a college in the vault, removes it and brings it back', async () => {
  const { user } = await renderApp(backend())
  await user.click(screen.getByRole('link', { name: 'Local knowledge' }))
  await user.click(await screen.findByRole('button', { name: 'Add a college' }))
  const dialog = await screen.findByRole('dialog')
  await user.click(within(dialog).getByRole('button', { name: 'Save' }))
  expect(await within(dialog).findByText('“Name” is missing. Please fill it in.')).toBeInTheDocument()
  await user.type(within(dialog).getByLabelText(/^Name/), 'Lakeside State')
  await user.click(within(dialog).getByRole('button', { name: 'Save' }))
  await user.click(await screen.findByRole('button', { name: 'Remove Lakeside State' }, patience))
  expect(await screen.findByText('Removed: Lakeside State')).toBeInTheDocument()
  expect(await kept()).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  await screen.findByRole('button', { name: 'Edit Lakeside State' }, patience)
  expect(await kept()).toMatchObject([{ name: 'Lakeside State', cswe: 'unknown', state: null, addedOn: '2026-11-22' }])
}, 30_000)
