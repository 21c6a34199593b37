import { describe, expect, it } from 'vitest'
import { overridesFrom, todayFrom } from '../../../../src/main/platform/runtime'

const env = {
  CASEPATH_USER_DATA: '/data',
  CASEPATH_TODAY: '2026-11-22',
  ELECTRON_RENDERER_URL: 'http://localhost:5173',
}

describe('what may be set from outside', () => {
  it('is heeded in development', () => {
    expect(overridesFrom(env, false)).toMatchObject({ today: '2026-11-22', devServer: 'http://localhost:5173' })
    expect(overridesFrom(env, false).userData).toMatch(/data$/)
  })
  it('is nothing in a packaged app', () => {
    expect(overridesFrom(env, true)).toEqual({})
  })
  it.each(['tomorrow', '2026-02-30', '2026-13-01', '22.11.2026', ''])('is not a day like %j', (day) => {
    expect(overridesFrom({ CASEPATH_TODAY: day }, false)).toEqual({})
  })
})

describe('today', () => {
  it('is the day that was set, else the day on the wall', () => {
    expect(todayFrom({ today: '2026-11-22' })()).toBe('2026-11-22')
    const evening = new Date(2027, 0, 5, 23, 30)
    expect(todayFrom({}, () => evening)()).toBe('2027-01-05')
  })
})
