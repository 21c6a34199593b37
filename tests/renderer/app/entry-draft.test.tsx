import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, it } from 'vitest'
import { createStudentStore } from '../../../src/renderer/lib/student-store'
import { useEntryDraft } from '../../../src/renderer/lib/use-draft'
import { StudentStoreContext } from '../../../src/renderer/lib/use-student'
import { named, useBackend } from '../backend'

const backend = useBackend({ vault: 'sealed' })

/** The field of one place in a list, in a window that has just been opened. */
async function fieldOf(id: string, first: object) {
  const store = createStudentStore(backend().api)
  await store.open(id)
  const wrapper = ({ children }: { children: ReactNode }) => (
    <StudentStoreContext value={store}>{children}</StudentStoreContext>
  )
  const { result, rerender, unmount } = renderHook(
    (entry: object) => useEntryDraft<{ year: string }>(id, 'degree.0', entry),
    { wrapper, initialProps: first },
  )
  return {
    store,
    rerender,
    unmount,
    shown: () => result.current[0],
    type: (year: string) => result.current[1]({ year }),
  }
}

it('gives a half-typed date back to the entry it was typed in, and to no other that stands in its place', async () => {
  const id = await backend().create(named('Mia', 'Torres'))
  const nursing = { level: 'bachelor', field: 'Nursing' }
  const typing = await fieldOf(id, { level: 'bachelor' })
  act(() => typing.type('201'))
  // The entry itself may go on changing beside it.
  typing.rerender(nursing)
  await act(() => typing.store.flushAll())
  typing.unmount()

  const again = await fieldOf(id, { field: 'Nursing', completed: undefined, level: 'bachelor' })
  expect(again.shown()).toEqual({ year: '201' })
  again.unmount()

  const elsewhere = await fieldOf(id, { level: 'master', field: 'Social work' })
  expect(elsewhere.shown()).toBeNull()
  await act(() => elsewhere.store.flushAll())
  elsewhere.unmount()
  expect((await backend().api.call('drafts.get', { student: id })).drafts).toEqual({})
})
