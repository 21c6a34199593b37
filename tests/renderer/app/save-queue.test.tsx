import { describe, expect, it } from 'vitest'
import { createSaveQueue, type SaveState } from '../../../src/renderer/lib/save-queue'
import { AppError } from '../../../src/shared/errors'

/** A disk whose writes end when the test says so. */
function slowDisk() {
  const begun: { revision: number; value: string; end: () => void; fail: () => void }[] = []
  const states: SaveState['status'][] = []
  const queue = createSaveQueue<string>({
    revision: 1,
    save: (revision, value) =>
      new Promise((resolve, reject) => {
        begun.push({
          revision,
          value,
          end: () => resolve({ revision: revision + 1 }),
          fail: () => reject(new AppError('disk-full', 'full')),
        })
      }),
    onState: ({ status }) => states.push(status),
  })
  const begins = async (count: number) => {
    for (let turns = 0; begun.length < count && turns < 50; turns++) await Promise.resolve()
    return begun[count - 1]!
  }
  return { queue, begun, begins, states }
}

describe('the save queue', () => {
  it('keeps one save in flight and then writes only the latest, on the revision just made', async () => {
    const { queue, begun, begins } = slowDisk()
    queue.push('a')
    const first = await begins(1)
    for (const value of ['b', 'c', 'd']) queue.push(value)
    expect(begun).toHaveLength(1)
    first.end()
    const second = await begins(2)
    second.end()
    expect(await queue.flush()).toBe(true)
    expect(begun.map(({ revision, value }) => [revision, value])).toEqual([
      [1, 'a'],
      [2, 'd'],
    ])
  })

  it('writes changes of one tick together', async () => {
    const { queue, begun, begins } = slowDisk()
    queue.push('a')
    queue.push('b')
    ;(await begins(1)).end()
    await queue.flush()
    expect(begun.map(({ value }) => value)).toEqual(['b'])
  })

  it('does not call a flush done before the disk has answered', async () => {
    const { queue, begins } = slowDisk()
    queue.push('a')
    let done = false
    const flushed = queue.flush().then(() => (done = true))
    const save = await begins(1)
    await new Promise((resolve) => setTimeout(resolve))
    expect(done).toBe(false)
    expect(queue.isPending()).toBe(true)
    save.end()
    await flushed
    expect(queue.isPending()).toBe(false)
  })

  it('keeps what could not be written, says so, and writes it again with the next change or on request', async () => {
    const { queue, begun, begins, states } = slowDisk()
    queue.push('a')
    ;(await begins(1)).fail()
    expect(await queue.flush()).toBe(false)
    expect(states.at(-1)).toBe('failed')
    expect(queue.isPending()).toBe(true)
    const retried = queue.retry()
    ;(await begins(2)).end()
    expect(await retried).toBe(true)
    expect(begun.map(({ revision, value }) => [revision, value])).toEqual([
      [1, 'a'],
      [1, 'a'],
    ])
    expect(states.at(-1)).toBe('saved')
  })

  it('never writes an older value over a newer one after a failure', async () => {
    const { queue, begun, begins } = slowDisk()
    queue.push('a')
    const first = await begins(1)
    queue.push('b')
    first.fail()
    await queue.flush()
    const retried = queue.retry()
    ;(await begins(2)).end()
    await retried
    expect(begun.at(-1)?.value).toBe('b')
  })

  it('writes what is pushed in the very moment the last save ends', async () => {
    const { queue, begun, begins } = slowDisk()
    queue.push('a')
    const first = await begins(1)
    const flushed = queue.flush()
    first.end()
    await flushed
    queue.push('b')
    ;(await begins(2)).end()
    await queue.flush()
    expect(begun.map(({ value }) => value)).toEqual(['a', 'b'])
  })
})
