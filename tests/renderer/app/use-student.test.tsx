import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { describe, expect, it } from 'vitest'
import { createStudentStore } from '../../../src/renderer/lib/student-store'
import { StudentStoreContext, useStudent } from '../../../src/renderer/lib/use-student'
import type { Api } from '../../../src/shared/ipc/client'
import { recordOf, rosa } from '../plan/fixture'

const record = recordOf(rosa)
const api = {
  call: async (channel: string) =>
    channel === 'students.get' ? { revision: 1, record } : { revision: 2, updatedAt: record.updatedAt },
} as unknown as Api

describe('the opened student', () => {
  it('stays what it was for the moment between locking and the screen going away', async () => {
    const store = createStudentStore(api)
    const document = await store.open(record.id)
    const wrapper = ({ children }: { children: ReactNode }) => (
      <StudentStoreContext value={store}>{children}</StudentStoreContext>
    )
    const { result } = renderHook(() => useStudent(record.id), { wrapper })
    document.update((one) => ({ ...one, pinned: ['geriatric'] }))
    store.clear()
    // The save that was on its way ends now, and tells the screen that is still there.
    await act(() => document.flush())
    expect(result.current.saveState.status).toBe('saved')
    expect(result.current.record.pinned).toEqual(['geriatric'])
  })

  it('is not shown before it was opened', () => {
    const store = createStudentStore(api)
    const wrapper = ({ children }: { children: ReactNode }) => (
      <StudentStoreContext value={store}>{children}</StudentStoreContext>
    )
    expect(() => renderHook(() => useStudent(record.id), { wrapper })).toThrow('before the student was opened')
  })
})
