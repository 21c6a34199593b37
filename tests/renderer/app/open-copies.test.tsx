import path from 'node:path'
import { screen, waitFor } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { named, passphrase, useBackend } from '../backend'
import { openStudent, renderApp } from '../render-app'

// The page's fonts, which growing text fields listen to, are not in this DOM.
Object.defineProperty(document, 'fonts', { value: new EventTarget() })

const backend = useBackend({ vault: 'sealed' })
/** A screen's code is loaded when it is first shown. */
const patient = { timeout: 10_000 }
const asked = 'Who gets this copy?'
const recorded = async (id: string) => (await backend().services.session.current().get(id)).record.disclosures

it('asks about each copy that left, not only about the last one, and only once', async () => {
  const id = await backend().create(named('Mia', 'Torres'))
  backend().answers.saveFile = path.join(backend().userData, 'answers.json')
  const { user } = await renderApp(backend())
  await openStudent(user, 'Mia Torres')
  const save = await screen.findByRole('button', { name: 'Export answers…' }, patient)
  await user.click(save)
  await screen.findByRole('heading', { name: asked }, patient)
  await user.click(save)
  await waitFor(() => expect(screen.getAllByRole('heading', { name: asked })).toHaveLength(2), patient)
  await user.click(screen.getAllByRole('button', { name: 'The student or a parent' })[0]!)
  await waitFor(() => expect(screen.getAllByRole('heading', { name: asked })).toHaveLength(1), patient)
  await waitFor(async () => expect(await recorded(id)).toHaveLength(1), patient)
  // Kept on disk for as long as it is not answered.
  const kept = async () => Object.keys((await backend().api.call('drafts.get', { student: id })).drafts)
  await waitFor(async () => expect(await kept()).toHaveLength(1), patient)
  await user.click(screen.getByRole('button', { name: 'It stays in the office' }))
  expect(screen.queryByRole('heading', { name: asked })).toBeNull()
})

it('asks who got a class’s copies through a reload and a lock', async () => {
  const id = await backend().create(named('Leo', 'Berg'))
  await backend().api.call('documents.print', { document: 'caseload-list', studentId: null })
  const there = await backend().api.call('disclosures.open')
  expect(there.copies.map(({ studentId }) => studentId)).toEqual(expect.arrayContaining([id]))
  const first = await renderApp(backend())
  const look = async (user: UserEvent) => {
    // Its pages cannot be drawn in this DOM.
    backend().breakNext('documents.preview', { code: 'pdf-failed', message: 'no pages' })
    await user.click(await screen.findByRole('link', { name: 'Documents' }, patient))
    await user.click(await screen.findByRole('link', { name: /^Caseload list/ }, patient))
    return screen.findByRole('heading', { name: asked }, patient)
  }
  await look(first.user)
  first.unmount()
  const { user } = await renderApp(backend())
  await look(user)
  await user.keyboard('{Control>}l{/Control}')
  await user.type(await screen.findByLabelText('Passphrase', {}, patient), `${passphrase}{Enter}`)
  await look(user)
  await user.click(screen.getByRole('button', { name: 'A school official' }))
  await screen.findByText(/^Entered in the record/, {}, patient)
  expect(await recorded(id)).toMatchObject([{ document: 'caseload-list', way: 'printed', basis: 'school-official' }])
  expect((await backend().api.call('disclosures.open')).copies).toEqual([])
})
