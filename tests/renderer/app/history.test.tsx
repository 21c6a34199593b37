import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { advance, redo, startHistory, undo } from '../../../src/renderer/lib/history'

const times = <T,>(count: number, start: T, step: (value: T) => T): T =>
  Array.from({ length: count }).reduce<T>((value) => step(value), start)

describe('undo and redo', () => {
  it('walk back to the beginning and forward to the end, whatever was done', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { maxLength: 40 }), (values) => {
        const done = values.reduce((history, value) => advance(history, value), startHistory(-1))
        const back = times(values.length + 1, done, undo)
        expect(back.present).toBe(-1)
        expect(times(values.length + 1, back, redo).present).toBe(done.present)
      }),
    )
  })

  it('take typing in one field as one step, and another field as another', () => {
    const typed = [
      ['R', 'name'],
      ['Ro', 'name'],
      ['Ro!', 'goals'],
    ] as const
    const history = typed.reduce((now, [value, key]) => advance(now, value, key), startHistory(''))
    expect(undo(history).present).toBe('Ro')
    expect(undo(undo(history)).present).toBe('')
  })

  it('do not count a change that changes nothing', () => {
    const history = startHistory('a')
    expect(advance(history, 'a')).toBe(history)
  })

  it('forget what was undone once something new is done', () => {
    const history = advance(undo(advance(startHistory('a'), 'b')), 'c')
    expect(redo(history).present).toBe('c')
  })
})
