import { describe, expect, it } from 'vitest'
import { isPlainData, limits } from '../../../../src/main/ipc/plain-data'
import { validCalls } from './hostile/valid-calls'

const { record } = validCalls['students.save']

describe('what a call may carry', () => {
  it('is a record of many years with every earlier round', () => {
    const round = { at: record.updatedAt, intake: record.intake }
    const intakeHistory = Array.from({ length: 500 }, () => round)
    expect(isPlainData({ revision: 900, record: { ...record, intakeHistory } })).toBe(true)
  })
  it('is as much as the limits say and no more', () => {
    const text = 'x'.repeat(limits.letters)
    expect([isPlainData(text), isPlainData(`${text}x`)]).toEqual([true, false])
    const many = (count: number) => Array.from({ length: count }, () => 0)
    expect([isPlainData(many(limits.values - 1)), isPlainData(many(limits.values))]).toEqual([true, false])
    const deep = (depth: number): unknown => (depth === 0 ? 0 : [deep(depth - 1)])
    expect([isPlainData(deep(limits.depth)), isPlainData(deep(limits.depth + 1))]).toEqual([true, false])
  })
  it('is not a list that only says it is long', () => {
    expect(isPlainData(Object.assign([], { length: 4_000_000_000 }))).toBe(false)
  })
})
