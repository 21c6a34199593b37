import { beforeAll, describe, expect, it } from 'vitest'
import type { Catalog } from '../../../src/core/catalog/catalog'
import { ratedSections } from '../../../src/core/intake/items'
import { answersOf } from '../../../src/core/intake/schema'
import { matchStudent } from '../../../src/core/matching'
import { changedAnswers, sinceLastRound, startRound } from '../../../src/renderer/features/matches/rounds'
import { studentRecord } from '../../../src/shared/record'
import { readCatalog, recordOf, rosa } from '../plan/fixture'

let catalog: Catalog
beforeAll(async () => {
  catalog = await readCatalog()
})
const at = '2026-11-22T09:00:00.000Z'
const record = recordOf({ ...rosa, riasec: { code: 'SEC' } })

describe('a new round', () => {
  it('keeps the answers so far in the history and opens every rated question', () => {
    const after = startRound(record, at)
    expect(after.intakeHistory).toEqual([{ at, intake: record.intake }])
    for (const section of ratedSections) expect(answersOf(after.intake, section)).toEqual({})
    expect(after.intake).toMatchObject({ student: rosa.student, education: rosa.education, riasec: { code: 'SEC' } })
    expect(studentRecord.parse(after)).toEqual(after)
  })

  it('leaves records from before it open, with no history', () => {
    const { intakeHistory: _later, ...before } = record
    expect(studentRecord.parse(before).intakeHistory).toEqual([])
  })
})

describe('what changed since the last round', () => {
  const now = { ...rosa, skills: { ...rosa.skills, patience: 0, 'data-analysis': 2, writing: 4 } }

  it('names answers given in both rounds that differ, the widest change first', () => {
    expect(changedAnswers(rosa, now)).toEqual([
      { section: 'skills', item: 'patience', from: 4, to: 0 },
      { section: 'skills', item: 'data-analysis', from: 1, to: 2 },
    ])
  })

  it('names moves in the order by the ranks of both rounds', () => {
    const other = {
      ...rosa,
      interests: { ...rosa.interests, populations: { teens: 4, justice: 4, 'older-adults': 0 } },
    }
    const { moves } = sinceLastRound({ ...recordOf(other), intakeHistory: [{ at, intake: rosa }] }, catalog)!
    const rankIn = (intake: typeof rosa, id: string) =>
      matchStudent(intake, catalog).find(({ specialty }) => specialty === id)!.rank
    expect(moves.length).toBeGreaterThan(0)
    for (const { specialty, from, to } of moves) {
      expect([from, to]).toEqual([rankIn(rosa, specialty), rankIn(other, specialty)])
      expect(from).not.toBe(to)
    }
  })

  it('is nothing before there was a round, and no move while nothing is answered', () => {
    expect(sinceLastRound(record, catalog)).toBeNull()
    expect(sinceLastRound(startRound(recordOf(rosa), at), catalog)).toMatchObject({ answers: [], moves: [] })
  })
})
