import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createGentleLock } from '../../../../src/main/platform/gentle-lock'
import { intakeOf } from '../support'
import { passphrase, startServices } from '../ipc/harness'

describe('locking with notice', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  function setUp() {
    const state = { open: true, done: [] as string[] }
    const close = (by: string): void => {
      state.open = false
      state.done.push(by)
      gentle.locked()
    }
    const gentle = createGentleLock({
      isOpen: () => state.open,
      warn: () => state.done.push('warned'),
      lock: () => close('main'),
    })
    return { state, gentle, close }
  }

  it('locks by itself, a second and a half after the first request, when the page does not answer', () => {
    const { state, gentle } = setUp()
    gentle.lock()
    vi.advanceTimersByTime(1000)
    gentle.lock()
    vi.advanceTimersByTime(499)
    expect(state.done).toEqual(['warned'])
    vi.advanceTimersByTime(1)
    expect(state.done).toEqual(['warned', 'main'])
    vi.advanceTimersByTime(10_000)
    expect(state.done).toHaveLength(2)
  })
  it('leaves a vault alone that was locked by the page and opened again meanwhile', () => {
    const { state, gentle, close } = setUp()
    gentle.lock()
    close('page')
    state.open = true
    vi.advanceTimersByTime(10_000)
    expect(state.done).toEqual(['warned', 'page'])
    gentle.lock()
    expect(state.done).toEqual(['warned', 'page', 'warned'])
  })
  it('has nothing to say to a locked vault', () => {
    const { state, gentle } = setUp()
    state.open = false
    gentle.lock()
    vi.advanceTimersByTime(10_000)
    expect(state.done).toEqual([])
  })
})

it('takes a save that is asked for in the same moment', async () => {
  const { api, services } = await startServices()
  await api.call('vault.create', { passphrase })
  const { record, revision } = await api.call('students.create', { intake: intakeOf('Ana', 'Test') })
  let saved: Promise<unknown> | null = null
  const { session } = services
  const gentle = createGentleLock({
    isOpen: session.isOpen,
    warn: () => {
      saved = api.call('students.save', { revision, record: { ...record, pinned: ['nurse'] } })
      void saved.then(() => api.call('vault.lock'))
    },
    lock: () => void session.lock(),
  })
  gentle.lock()
  await expect(saved).resolves.toMatchObject({ revision: 2 })
  await vi.waitFor(() => expect(session.isOpen()).toBe(false))
  gentle.locked()
  await api.call('vault.unlock', { passphrase })
  expect((await api.call('students.get', { id: record.id })).record.pinned).toEqual(['nurse'])
})
