import { describe, expect, it } from 'vitest'
import { rateSkill, worthTalkingAbout } from '../../../src/renderer/features/matches/counselor-skills'
import { studentRecord } from '../../../src/shared/record'
import { recordOf, rosa } from '../plan/fixture'

const record = recordOf(rosa)

describe('the counselor’s own rating of skills', () => {
  it('is kept beside the student’s answer and can be taken back', () => {
    const rated = rateSkill(record, 'patience', 1)
    expect(rated.counselorSkills).toEqual({ patience: 1 })
    expect(rated.intake).toBe(record.intake)
    expect(rateSkill(rated, 'patience', null).counselorSkills).toEqual({})
  })

  it('is worth talking about from two steps apart, widest first, and only where both rated', () => {
    const rated = Object.entries({ patience: 2, empathy: 3, 'data-analysis': 4, writing: 0 }).reduce(
      (value, [skill, rating]) => rateSkill(value, skill, rating),
      record,
    )
    expect(worthTalkingAbout(rated)).toEqual([
      { skill: 'data-analysis', student: 1, counselor: 4 },
      { skill: 'patience', student: 4, counselor: 2 },
    ])
  })

  it('is empty in a record from before it was asked, which still opens', () => {
    const { counselorSkills: _later, ...before } = record
    expect(studentRecord.parse(before).counselorSkills).toEqual({})
    expect(studentRecord.safeParse({ ...record, counselorSkills: { patience: 5 } }).success).toBe(false)
  })
})
