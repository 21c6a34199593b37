import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { named, passphrase, useBackend } from '../backend'
import { openStudent, renderApp } from '../render-app'

const backend = useBackend({ vault: 'sealed' })

it('does not lock while something typed is not on disk, and loses nothing', async () => {
  await backend().create(named('Mia', 'Torres'))
  const { user } = await renderApp(backend())
  await openStudent(user, 'Mia Torres')
  backend().breakNext('students.save', { code: 'not-writable', message: 'read-only' })
  await user.type(screen.getByLabelText('Called'), 'M')
  await screen.findByRole('button', { name: 'Try again' })
  await user.keyboard('{Control>}l{/Control}')
  await screen.findByText(/Not locked/)
  expect(backend().services.session.isOpen()).toBe(true)
  expect(screen.getByLabelText('Called')).toHaveValue('M')
})

it('has the last keystroke on disk when main is about to lock', async () => {
  const id = await backend().create(named('Noor', 'Haddad'))
  const { user } = await renderApp(backend())
  await openStudent(user, 'Noor Haddad')
  await user.type(screen.getByLabelText('Called'), 'Nono')
  // In one breath: the last letter, and the notice before its save has come back.
  fireEvent.change(screen.getByLabelText('Called'), { target: { value: 'Nonor' } })
  act(() => backend().send('vault.locking'))
  await screen.findByRole('heading', { name: 'Unlock your students' }, { timeout: 5000 })
  expect(backend().services.session.isOpen()).toBe(false)
  await backend().services.session.unlock(passphrase)
  expect((await backend().stored(id)).student.preferredName).toBe('Nonor')
})

it('forgets every student when main locks', async () => {
  const id = await backend().create(named('Ivy', 'Quartz'))
  const { user, container } = await renderApp(backend())
  await openStudent(user, 'Ivy Quartz')
  await act(() => backend().services.session.lock())
  await screen.findByRole('heading', { name: 'Unlock your students' })
  expect(document.body.textContent).not.toMatch(/Ivy|Quartz/)
  expect(container.innerHTML).not.toContain(id)
  expect(document.title).not.toContain('Quartz')
  // Nothing that is still running may ask for a student again.
  const calls = backend().calls.length
  await waitFor(() =>
    expect(
      backend()
        .calls.slice(calls)
        .filter((channel) => channel.startsWith('students.')),
    ).toEqual([]),
  )
})
