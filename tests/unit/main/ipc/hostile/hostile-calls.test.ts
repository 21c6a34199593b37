import { describe, expect, it, vi } from 'vitest'
import { createDispatch } from '../../../../../src/main/ipc/dispatch'
import type { Handlers } from '../../../../../src/main/ipc/handlers'
import { channels } from '../../../../../src/shared/ipc/channels'
import { hostileChangesOf } from './changes'
import { validCalls } from './valid-calls'

/** Real dispatcher and contract; the handlers only say that they were reached. */
function reach() {
  const reached = vi.fn<(input: unknown) => unknown>()
  const handlers = Object.fromEntries(channels.map((channel) => [channel, reached])) as unknown as Handlers
  const dispatch = createDispatch({ handlers, isLocked: () => false, logUnexpected: () => {} })
  return { reached, dispatch }
}

describe.each(channels)('%s', (channel) => {
  it('lets the window’s own call through', async () => {
    const { reached, dispatch } = reach()
    await dispatch(channel, validCalls[channel])
    expect(reached).toHaveBeenCalledExactlyOnceWith(validCalls[channel])
  })

  it('refuses every hostile change of it before its handler', async () => {
    const { reached, dispatch } = reach()
    const through: string[] = []
    let tried = 0
    for (const { what, input } of hostileChangesOf(validCalls[channel])) {
      tried += 1
      const answer = await dispatch(channel, input)
      if (answer.ok || answer.error.code !== 'invalid-input' || reached.mock.calls.length > 0) through.push(what)
      reached.mockClear()
    }
    expect(through).toEqual([])
    expect(tried).toBeGreaterThan(15)
    expect({}).not.toHaveProperty('polluted')
  })
})
