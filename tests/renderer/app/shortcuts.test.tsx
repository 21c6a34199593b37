import { describe, expect, it } from 'vitest'
import { commandOf } from '../../../src/renderer/lib/shortcuts'

const page = document.createElement('div')
const field = document.createElement('input')
const radio = Object.assign(document.createElement('input'), { type: 'radio' })
const press = (key: string, held: string[] = [], target: EventTarget = page) =>
  commandOf({
    key,
    target,
    ctrlKey: held.includes('ctrl'),
    metaKey: held.includes('meta'),
    altKey: held.includes('alt'),
    shiftKey: held.includes('shift'),
  })

describe('keys', () => {
  it.each([
    ['k', ['ctrl'], 'find'],
    ['K', ['ctrl'], 'find'],
    ['k', ['meta'], 'find'],
    ['n', ['ctrl'], 'new-student'],
    ['p', ['ctrl'], 'print'],
    ['l', ['ctrl'], 'lock'],
    ['z', ['ctrl'], 'undo'],
    ['Z', ['ctrl', 'shift'], 'redo'],
    ['y', ['ctrl'], 'redo'],
    ['?', ['shift'], 'shortcuts'],
    ['k', [], null],
    ['n', ['ctrl', 'shift'], null],
    ['k', ['ctrl', 'alt'], null],
  ])('%s with %j asks for %s', (key, held, command) => {
    expect(press(key, held)).toBe(command)
  })

  it('leave undo and single keys to a field that is being written in', () => {
    expect(press('z', ['ctrl'], field)).toBeNull()
    expect(press('Z', ['ctrl', 'shift'], field)).toBeNull()
    expect(press('?', ['shift'], field)).toBeNull()
    expect(press('l', ['ctrl'], field)).toBe('lock')
    expect(press('z', ['ctrl'], radio)).toBe('undo')
  })
})
