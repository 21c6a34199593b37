import { act, fireEvent, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { everythingOnDisk } from '../../unit/main/support'
import { named, passphrase, useBackend } from '../backend'
import { openStudent, renderApp } from '../render-app'

// The page's fonts, which growing text fields listen to, are not in this DOM.
Object.defineProperty(document, 'fonts', { value: new EventTarget() })

const backend = useBackend({ vault: 'sealed' })

const openNotes = async () => {
  fireEvent.click(await screen.findByRole('link', { name: /^Notes/ }))
  await screen.findByLabelText('What was said or done')
  await screen.findByLabelText('Private note')
}

it('keeps what was half typed about a student through a lock, sealed on this computer', async () => {
  await backend().create(named('Mia', 'Torres'))
  const { user } = await renderApp(backend())
  await openStudent(user, 'Mia Torres')
  await openNotes()
  const entry = () => screen.getByLabelText('What was said or done')
  const aid = () => screen.getByLabelText('Private note')
  fireEvent.change(entry(), { target: { value: 'Called about the zyxentry' } })
  fireEvent.change(aid(), { target: { value: 'Seemed tired, zyxprivate' } })
  // In one breath with the last letter, as when somebody comes in.
  act(() => backend().send('vault.locking'))
  await screen.findByRole('heading', { name: 'Unlock your students' })
  expect(document.body.innerHTML).not.toMatch(/zyx/)
  expect(everythingOnDisk(backend().userData)).not.toMatch(/zyxentry|zyxprivate/)

  await user.type(screen.getByLabelText('Passphrase'), `${passphrase}{Enter}`)
  await user.click(await screen.findByRole('link', { name: 'Mia Torres' }, { timeout: 5000 }))
  await openNotes()
  expect(entry()).toHaveValue('Called about the zyxentry')
  expect(aid()).toHaveValue('Seemed tired, zyxprivate')

  // Kept for good: nothing of it is a draft any more, and the file of drafts goes.
  fireEvent.click(screen.getByRole('button', { name: 'Add to the file' }))
  fireEvent.change(aid(), { target: { value: '' } })
  await user.keyboard('{Control>}l{/Control}')
  await screen.findByRole('heading', { name: 'Unlock your students' })
  expect(everythingOnDisk(backend().userData)).not.toMatch(/\.drafts\.json/)
})
