import { describe, expect, it } from 'vitest'
import { layoutTimeline, shorten } from '../../../src/renderer/features/plan/timeline-layout'
import { step } from './fixture'

const options = { width: 700, today: '2026-11-22' }
const steps = [
  step('degree', '2027-08-25', '2031-05-15', { kind: 'degree' }),
  step('exam', '2031-06-01', '2031-06-01', { kind: 'exam' }),
  step('licence', '2031-07-01', '2031-07-01', { kind: 'licence' }),
  step('hours', '2031-08-01', '2034-08-01', { kind: 'experience' }),
  step('last', '2034-09-01', '2034-09-01', { kind: 'credential' }),
]

describe('the timeline', () => {
  it('places steps in the order of time, with bars as long as they last', () => {
    const { items } = layoutTimeline(steps, options)
    expect(items.map(({ step: { id } }) => id)).toEqual(['degree', 'exam', 'licence', 'hours', 'last'])
    const [degree, , , hours] = items
    // 45 months against 36.
    expect(degree!.width / hours!.width).toBeCloseTo(1359 / 1096, 2)
    expect(items.filter(({ width }) => width === 0).map(({ step: { id } }) => id)).toEqual(['exam', 'licence', 'last'])
  })

  it('keeps every label inside the drawing and off its neighbours', () => {
    for (const width of [320, 480, 700, 1200]) {
      const letter = 6.5
      const { items, lanes } = layoutTimeline(steps, { ...options, width, letter })
      const spans = items.map((item) => {
        const length = item.label.length * letter
        const from = item.anchor === 'start' ? item.labelX : item.labelX - length
        return {
          lane: item.lane,
          from: Math.min(from, item.x - 6),
          to: Math.max(from + length, item.x + Math.max(item.width, 6)),
        }
      })
      for (const { from, to } of spans) {
        expect(from).toBeGreaterThanOrEqual(-7)
        expect(to).toBeLessThanOrEqual(width + 7)
      }
      for (let lane = 0; lane < lanes; lane += 1) {
        const inLane = spans.filter((span) => span.lane === lane).toSorted((a, b) => a.from - b.from)
        inLane.slice(1).forEach((span, i) => expect(span.from).toBeGreaterThanOrEqual(inLane[i]!.to))
      }
    }
  })

  it('names each first of January on the way, and no other year', () => {
    expect(layoutTimeline(steps, options).years.map(({ year }) => year)).toEqual([
      2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034,
    ])
  })

  it('leaves dropped steps out', () => {
    expect(layoutTimeline([step('x', '2027-01-01', '2027-01-01', { status: 'dropped' })], options).items).toEqual([])
  })

  it('shortens at a word', () => {
    expect(shorten('Certified Social Work Case Manager', 24)).toBe('Certified Social Work…')
    expect(shorten('Short', 24)).toBe('Short')
  })
})
