import { expect, it } from 'vitest'
import { createIdleLock } from '../../../../src/main/platform/idle-lock'

function setUp(minutes: number) {
  const state = { now: 0, open: true, locks: 0, minutes }
  const idle = createIdleLock({
    lockAfterMinutes: () => state.minutes,
    isOpen: () => state.open,
    lock: () => {
      state.locks += 1
      state.open = false
    },
    now: () => state.now,
  })
  const pass = (seconds: number): void => {
    for (let second = 0; second < seconds; second++) {
      state.now += 1000
      idle.check()
    }
  }
  return { state, idle, pass }
}

it('locks once after the minutes nobody touched anything', () => {
  const { state, pass } = setUp(10)
  pass(599)
  expect(state.locks).toBe(0)
  pass(2)
  expect(state.locks).toBe(1)
  pass(10_000)
  expect(state.locks).toBe(1)
})

it('waits anew after each touch', () => {
  const { state, idle, pass } = setUp(1)
  for (let n = 0; n < 20; n++) {
    pass(50)
    idle.touch()
  }
  expect(state.locks).toBe(0)
  pass(61)
  expect(state.locks).toBe(1)
})

it('gives the full time again after unlocking', () => {
  const { state, pass } = setUp(1)
  pass(62)
  state.open = true
  pass(58)
  expect(state.locks).toBe(1)
  pass(4)
  expect(state.locks).toBe(2)
})

it('never locks at 0, and follows a change of the setting', () => {
  const { state, pass } = setUp(0)
  pass(100_000)
  expect(state.locks).toBe(0)
  state.minutes = 5
  pass(1)
  expect(state.locks).toBe(1)
})
