import { describe, expect, it } from 'vitest'
import { defaultWeights, matchStudent } from '../../../src/core/matching'
import { studentRecord } from '../../../src/shared/record'
import { changeAnswer } from '../../../src/renderer/features/matches/change-answer'
import { revisionOf } from '../../../src/shared/record/revised-answers'
import { effectOf } from '../../../src/renderer/features/matches/effect'
import { readCatalog, recordOf, rosa } from '../plan/fixture'

const decider = { by: 'Ana', at: '2026-11-22T09:00:00.000Z' }
const question = { section: 'populations', item: 'older-adults' } as const
const record = recordOf(rosa)
const change = (from: typeof record, answer: number | null) => changeAnswer(from, { ...question, answer }, decider)

describe('an answer changed while matches are talked over', () => {
  it('is the student’s answer from then on, with what was said before beside it', () => {
    const after = change(record, 1)
    expect(after.intake.interests?.populations?.['older-adults']).toBe(1)
    expect(revisionOf(after, question)).toEqual({ ...question, before: 4, after: 1, ...decider })
    expect(studentRecord.parse(JSON.parse(JSON.stringify(after)))).toEqual(after)
  })

  it('keeps the first answer through many tries, and is no change once it is put back', () => {
    const tries = [3, 0, null, 2].reduce(change, record)
    expect(revisionOf(tries, question)).toMatchObject({ before: 4, after: 2 })
    expect(tries.revisedAnswers).toHaveLength(1)
    expect(change(tries, 4).revisedAnswers).toEqual([])
    expect(change(record, 4)).toBe(record)
  })

  it('is not shown as a change any more once the intake was answered anew', () => {
    const after = change(record, 1)
    const anew = { ...after, intake: { ...after.intake, interests: { populations: { 'older-adults': 3 } } } }
    expect(revisionOf(anew, question)).toBeNull()
    expect(revisionOf(change(anew, 0), question)).toMatchObject({ before: 3, after: 0 })
  })

  it('says what it did to the specialty, and who leads instead', async () => {
    const catalog = await readCatalog()
    const ranked = (one: typeof record) => ({ record: one, matches: matchStudent(one.intake, catalog) })
    const [before, now] = [ranked(record), ranked(change(record, 0))]
    const of = (specialty: string) => before.matches.find((match) => match.specialty === specialty)!
    const effect = effectOf({ question, ...before, now, specialty: 'geriatric' })!
    expect(effect.answer).toEqual({ from: 4, to: 0 })
    expect(effect.fit.from).toBe(of('geriatric').fit)
    expect(effect.fit.to).toBeLessThan(effect.fit.from)
    expect(effect.newFirst).toBe(
      now.matches[0]!.specialty === before.matches[0]!.specialty ? null : now.matches[0]!.specialty,
    )
    expect(effectOf({ question, ...before, now: before, specialty: 'geriatric' })).toBeNull()
    const weighedAnew = { ...now, record: { ...now.record, weights: { ...defaultWeights, populations: 0 } } }
    expect(effectOf({ question, ...before, now: weighedAnew, specialty: 'geriatric' })).toBeNull()
  })
})
