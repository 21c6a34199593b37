import { describe, expect, it } from 'vitest'
import { agreedSheet, differencesOf, remarksOn } from '../../../src/core/paper-form/check'
import { formOf, newestForm, paperForms, type PaperForm } from '../../../src/core/paper-form/form'
import { goTo, keyInState, press, startKeyIn, startSecondPass, type KeyIn } from '../../../src/core/paper-form/key-in'

const form = newestForm
const at = (key: string) => form.fields.findIndex((field) => field.key === key)

/** Presses one after the other from a field; the last event. */
function typed(keys: string, from = 0, before: KeyIn = startKeyIn(form)) {
  let state = goTo(before, from, 'on', form).state
  let last = null
  for (const key of keys === '' ? [] : keys.split(/(?:)|\s/).filter((one) => one.trim() !== '')) {
    const name = { '<': 'Backspace', '>': 'Enter', '^': 'ArrowUp', v: 'ArrowDown' }[key] ?? key
    last = press(state, name, form)!
    state = last.state
  }
  return { state, event: last?.event }
}

describe('the form', () => {
  it('asks all 86 items under the numbers 1 to 86, and no number twice', () => {
    const rated = form.fields.filter(({ kind }) => kind === 'rating')
    expect(rated.map(({ number }) => number)).toEqual(Array.from({ length: 86 }, (_, i) => i + 1))
    expect(new Set(form.fields.map(({ key }) => key)).size).toBe(form.fields.length)
  })

  it('keeps the questions of a released form as they were printed', () => {
    // Papers with this number lie in drawers: a change here needs a new number, and the old list beside it.
    const [first] = paperForms
    expect(first!.number).toBe('861')
    const asked = first!.fields.map((field) => [field.key, 'item' in field ? field.item : 'of' in field && field.of])
    expect(asked).toMatchSnapshot()
  })

  it('tells a form that is not the newest, and one that nobody printed', () => {
    const older: PaperForm = { number: '860', fields: form.fields.slice(0, 15) }
    expect(formOf('860', [older, form])).toEqual({ ok: true, form: older, isOlder: true })
    expect(formOf('861', [older, form])).toMatchObject({ ok: true, isOlder: false })
    expect(formOf('123')).toEqual({ ok: false, newest: '861' })
  })
})

describe('keying in', () => {
  it('answers with a digit and goes on; 0, a period and a comma are no answer', () => {
    const { state } = typed('5 1 0 . , 3')
    expect(state.first).toEqual({ 1: '5', 2: '1', 6: '3' })
    expect(state.at).toBe(6)
  })

  it.each(['6', '9'])('refuses %s where there are five answers, and stays', (key) => {
    const { state, event } = typed(key)
    expect(event?.kind).toBe('refused')
    expect(state).toEqual(startKeyIn(form))
  })

  it('goes back to mend, and skips the rest of a part', () => {
    expect(typed('1 2 < 4').state.first).toEqual({ 1: '1', 2: '4' })
    expect(typed('1 2 < .').state.first).toEqual({ 1: '1' })
    const skipped = typed('1 2 >')
    expect(form.fields[skipped.state.at]).toMatchObject({ part: 'settings', number: 16 })
    expect(skipped.event).toEqual({ kind: 'moved', by: 'part' })
    expect(typed('<').state.at).toBe(0)
    expect(typed('1 ^ v').state).toMatchObject({ at: 1, first: { 1: '1' } })
  })

  it('takes codes of several digits, and lets one be taken back', () => {
    expect(typed('062028', at('88')).state).toMatchObject({ first: { 88: '062028' }, at: at('89') })
    expect(typed('132028', at('88')).event?.kind).toBe('refused')
    expect(typed('07<<0 52 0 2 8', at('88')).state.first).toEqual({ 88: '052028' })
    expect(typed('2 1 >', at('89')).state.first).toEqual({ 89: '12' })
    // The same digit again takes a language away.
    expect(typed('2 1 2 >', at('89')).state.first).toEqual({ 89: '1' })
    // Marks stay when one walks on or clicks elsewhere; half a number does not.
    expect(typed('2 1 v', at('89')).state.first).toEqual({ 89: '12' })
    expect(typed('06 v', at('88')).state.first).toEqual({})
    expect(typed('1 18 60 >', at('96.kind')).state.first).toEqual({
      '96.kind': '1',
      '96.place': '18',
      '96.hours': '60',
    })
    expect(typed('1 31', at('96.kind')).event?.kind).toBe('refused')
    expect(form.fields[typed('0', at('96.kind')).state.at]?.key).toBe('97.kind')
  })

  it('refuses a score above what the profile has', () => {
    expect(typed('1 40', at('99')).state.first).toEqual({ 99: '1', '100.R': '40' })
    expect(typed('2 21', at('99')).event?.kind).toBe('refused')
    expect(typed('2 9 >', at('99')).state.first).toEqual({ 99: '2', '100.R': '9' })
  })

  it('leaves other keys to the window, and ends after the last field', () => {
    expect(press(startKeyIn(form), 'z', form)).toBeNull()
    const end = goTo(startKeyIn(form), 10_000, 'on', form).state
    expect(end.at).toBe(form.fields.length)
    expect(press(end, '3', form)?.event.kind).toBe('refused')
    expect(press(end, 'Enter', form)?.state.at).toBe(form.fields.length)
    expect(keyInState.parse(end)).toEqual(end)
  })
})

describe('checking', () => {
  it('shows where a second reading differs, and takes what was decided', () => {
    const first = typed('1 2 3').state
    const second = typed('1 5 0 4', 0, startSecondPass(first)).state
    expect(second.first).toEqual(first.first)
    const differences = differencesOf(second, form)
    expect(differences).toEqual([
      { at: 1, key: '2', first: '2', second: '5' },
      { at: 2, key: '3', first: '3', second: '' },
      { at: 3, key: '4', first: '', second: '4' },
    ])
    expect(agreedSheet({ ...second, decided: { 2: '5', 3: '', 4: '4' } })).toEqual({ 1: '1', 2: '5', 4: '4' })
  })

  it('lets a decision go where the second reading is corrected after it', () => {
    const second = typed('1 5', 0, startSecondPass(typed('1 2').state)).state
    const corrected = typed('2', at('2'), { ...second, decided: { 2: '' } }).state
    expect(differencesOf(corrected, form)).toEqual([])
    expect(agreedSheet(corrected)).toEqual({ 1: '1', 2: '2' })
  })

  it('remarks on a section marked all alike, and on nothing in a varied one', () => {
    expect(remarksOn(typed('333333333333333').state.first, form)).toEqual([
      { key: 'matching:remark.flat', params: { section: 'populations' } },
    ])
    expect(remarksOn(typed('345123451234512').state.first, form)).toEqual([])
  })
})
