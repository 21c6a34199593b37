import { rm } from 'node:fs/promises'
import path from 'node:path'
import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { named, passphrase, useBackend } from '../backend'
import { renderApp } from '../render-app'

const backend = useBackend({ vault: 'sealed' })

it('restores everything from a backup on a computer that has no vault', { timeout: 240_000 }, async () => {
  const { services, userData, answers, create } = backend()
  await create(named('Ana', 'Reyes'))
  answers.openFile = path.join(userData, 'stick.casepath-backup')
  await services.session.current().backUp(answers.openFile)
  await services.session.lock()
  await rm(path.join(userData, 'vault'), { recursive: true })

  const { user } = await renderApp(backend())
  await user.click(await screen.findByRole('button', { name: 'Restore from a backup…' }))
  const dialog = await screen.findByRole('dialog')
  await user.type(await within(dialog).findByLabelText('Passphrase or recovery code'), passphrase)
  await user.click(within(dialog).getByRole('button', { name: 'Unlock' }))
  await user.click(await within(dialog).findByLabelText(/I want all records/, {}, { timeout: 30_000 }))
  await user.click(within(dialog).getByRole('button', { name: 'Restore everything' }))
  await user.type(await screen.findByLabelText('Passphrase', {}, { timeout: 30_000 }), passphrase)
  await user.click(screen.getByRole('button', { name: 'Unlock' }))
  expect(await screen.findByRole('link', { name: 'Ana Reyes' }, { timeout: 30_000 })).toBeVisible()
})
