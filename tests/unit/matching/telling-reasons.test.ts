import { describe, expect, it } from 'vitest'
import {
  levelWithFirst,
  matchStudent,
  tellingReasons,
  topReasons,
  type Contribution,
  type Stability,
} from '../../../src/core/matching'
import { rosa } from '../../renderer/plan/fixture'
import { catalog } from './real-catalog'

const matches = matchStudent(rosa, catalog)
/** What a person would name as a reason for: liked, and asked for. */
const isNamed = ({ section, demand, answer }: Contribution) => section === 'riasec' || (demand >= 2 && answer > 2)
const telling = tellingReasons(matches, { for: 2, against: 1 })

describe('the reasons that tell a match from the others', () => {
  it('are not those that speak for every specialty alike', () => {
    const first = telling.get('geriatric')!
    expect(first.for[0]).toMatchObject({ section: 'populations', item: 'older-adults' })
    const pointsOf = (specialty: string, item: string) =>
      matches.find((match) => match.specialty === specialty)!.contributions.find((one) => one.item === item)?.points ??
      0
    const above = (specialty: string, item: string) =>
      pointsOf(specialty, item) -
      matches.reduce((sum, match) => sum + pointsOf(match.specialty, item), 0) / matches.length
    const differing = matches.filter((match) => {
      const [named] = telling.get(match.specialty)!.for
      const [strongest] = topReasons(match, Infinity).for.filter(isNamed)
      if (!named || !strongest || named.item === strongest.item) return false
      expect(above(match.specialty, named.item)).toBeGreaterThanOrEqual(above(match.specialty, strongest.item))
      return true
    })
    expect(differing.length).toBeGreaterThan(0)
  })

  it('stand on the side they speak for, no more of them than asked', () => {
    for (const reasons of telling.values()) {
      expect(reasons.for.length).toBeLessThanOrEqual(2)
      expect(reasons.against.length).toBeLessThanOrEqual(1)
      for (const { points } of reasons.for) expect(points).toBeGreaterThan(0)
      for (const { points } of reasons.against) expect(points).toBeLessThan(0)
    }
  })

  it('name as a reason for only what is liked and asked for, and the opposite against', () => {
    const all = tellingReasons(matches, { for: Infinity, against: Infinity })
    for (const reasons of all.values()) {
      for (const reason of reasons.for) expect(isNamed(reason)).toBe(true)
      for (const { section, demand, answer } of reasons.against)
        if (section !== 'riasec' && section !== 'conditions') expect(answer > 2).toBe(demand < 2)
    }
  })
})

describe('how many share the first place', () => {
  const tied = (specialty: string, ...tiedWith: string[]) => ({ specialty, tiedWith }) as unknown as Stability
  it('is one where nothing is too close to call with the first', () => {
    expect(levelWithFirst(['a', 'b', 'c'], [tied('a'), tied('b', 'c'), tied('c', 'b')])).toBe(1)
  })
  it('counts on while each next one is tied with the first, and stops at the first that is not', () => {
    expect(levelWithFirst(['a', 'b', 'c', 'd'], [tied('a', 'b', 'd')])).toBe(2)
    expect(levelWithFirst(['a', 'b', 'c'], [tied('a', 'b', 'c')])).toBe(3)
  })
})
