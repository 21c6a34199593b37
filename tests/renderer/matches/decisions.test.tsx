import { describe, expect, it } from 'vitest'
import { defaultWeights, type Match } from '../../../src/core/matching'
import { bringBack, setAside, setWeight, togglePin } from '../../../src/renderer/features/matches/decisions'
import { groupMatches } from '../../../src/renderer/features/matches/groups'
import { recordOf, rosa } from '../plan/fixture'

const record = recordOf(rosa)
const decider = { by: 'Ana', at: '2026-11-22T09:00:00.000Z' }
const match = (specialty: string, band: Match['band']): Match => ({
  specialty,
  band,
  rank: 1,
  fit: 50,
  reach: { status: 'on-track', reasons: [] },
  coverage: 1,
  sections: [],
  interests: null,
  contributions: [],
})
const matches = [match('geriatric', 'strong'), match('nurse', 'good'), match('legal', 'unlikely')]

describe('what the counselor decides about matches', () => {
  it('sets a specialty aside with reason, name and time, and unpins it', () => {
    const pinned = togglePin(record, 'nurse')
    const after = setAside(pinned, 'nurse', '  No blood, please ', decider)
    expect(after.setAside).toEqual([{ specialty: 'nurse', reason: 'No blood, please', ...decider }])
    expect(after.pinned).toEqual([])
    expect(bringBack(after, 'nurse').setAside).toEqual([])
  })

  it('keeps weights only while they differ from the usual ones', () => {
    const moved = setWeight(record, 'skills', 0.3)
    expect(moved.weights).toEqual({ ...defaultWeights, skills: 0.3 })
    expect(setWeight(moved, 'skills', defaultWeights.skills).weights).toBeNull()
  })

  it('shows every match exactly once: pinned, in its band, or set aside', () => {
    const after = setAside(togglePin(record, 'geriatric'), 'legal', '', decider)
    const groups = groupMatches(matches, after)
    expect(groups.pinned.map(({ specialty }) => specialty)).toEqual(['geriatric'])
    expect(groups.byBand).toEqual([{ band: 'good', matches: [matches[1]] }])
    expect(groups.setAside).toEqual([{ match: matches[2], reason: '' }])
  })
})
