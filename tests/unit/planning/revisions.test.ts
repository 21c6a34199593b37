import { beforeAll, describe, expect, it } from 'vitest'
import { say, type Translate } from '../../../src/core/message'
import type { EditedPlan } from '../../../src/core/planning/edited-plan'
import {
  addRevision,
  compareRevisions,
  isChangedSince,
  isLocked,
  lastSigned,
  planRevisions,
  revisionContent,
  revisionTitle,
  signRevision,
  type NewRevision,
  type PlanRevision,
  type Signature,
} from '../../../src/core/planning/revisions'
import { build } from '../../fixtures/documents/ask'
import { planOf, rosaSteps } from '../../fixtures/documents/rosa'
import { realTexts } from './support'

let t: Translate
beforeAll(async () => {
  t = await realTexts()
})

const plan = planOf(rosaSteps)
const changed = (change: (current: EditedPlan['current']) => EditedPlan['current']): EditedPlan => ({
  ...plan,
  current: change(plan.current),
})
const draft = (facts: Partial<NewRevision> = {}): NewRevision => ({
  at: '2026-11-22T10:00:00Z',
  on: '2026-11-22',
  by: 'Ms. Dana Okafor',
  way: 'printed',
  documentDate: '2026-11-22',
  pages: 4,
  sha256: 'a'.repeat(64),
  ...facts,
})
const other = 'b'.repeat(64)
const stored = (list: readonly PlanRevision[]): PlanRevision[] => planRevisions.parse(JSON.parse(JSON.stringify(list)))
const withNotes = changed((current) => ({ ...current, notes: 'Bring the transcript.' }))

describe('a revision', () => {
  it('is numbered after the last, and says when and how it came to be', () => {
    const list = addRevision(addRevision([], draft()), draft({ sha256: other, on: '2027-03-01', way: 'saved' }))
    expect(list.map(({ number }) => number)).toEqual([1, 2])
    expect(list.map((revision) => say(t, revisionTitle(revision)))).toEqual([
      'Plan 1, printed November 22, 2026',
      'Plan 2, saved as PDF March 1, 2027',
    ])
  })

  it('is not made again by the bytes that the last one holds, even after it was stored', () => {
    const list = stored(addRevision([], draft()))
    expect(addRevision(list, draft({ at: '2027-01-01T00:00:00Z' }))).toBe(list)
    const two = addRevision(list, draft({ sha256: other }))
    expect(two).toHaveLength(2)
    expect(addRevision(two, draft())).toHaveLength(3)
  })
})

describe('a signature', () => {
  const student: Signature = { role: 'student', name: 'Rosa Delgado', on: '2026-12-01' }
  const guardian: Signature = { role: 'guardian', name: 'Marta Delgado', on: '2026-12-04' }

  it('locks a revision: what is noted is never changed, and who is missing may still sign', () => {
    const printed = addRevision([], draft())
    expect(isLocked(printed[0]!)).toBe(false)
    const signed = signRevision(printed, 1, [student])
    expect(isLocked(signed[0]!)).toBe(true)
    expect(signRevision(signed, 1, [{ ...student, name: 'Someone else' }])).toEqual(signed)
    expect(signRevision(signed, 1, [{ ...student, name: 'Someone else' }, guardian])).toMatchObject([
      { signatures: [student, guardian], sha256: draft().sha256 },
    ])
  })

  it('belongs to the revision it names and to no other', () => {
    const list = addRevision(addRevision([], draft()), draft({ sha256: other }))
    const signed = signRevision(list, 1, [student])
    expect(lastSigned(signed)?.number).toBe(1)
    expect(lastSigned(list)).toBeNull()
    expect(lastSigned(signRevision(signed, 2, [guardian]))?.number).toBe(2)
  })

  it('is of a plan, and a plan that says otherwise is told', () => {
    expect(isChangedSince(plan, structuredClone(plan))).toBe(false)
    expect(isChangedSince(plan, withNotes)).toBe(true)
    expect(isChangedSince(plan, { ...plan, notices: ['Said by the planner.'] })).toBe(false)
  })
})

describe('two revisions compared', () => {
  const content = (of: EditedPlan, schoolName = 'Lincoln High School') => ({
    plan: of,
    document: build({ plan: of, schoolName }),
  })
  const said = (a: EditedPlan, b: EditedPlan) => compareRevisions(content(a), content(b)).map((one) => say(t, one))

  it('name each difference in a sentence', () => {
    const [first, second, ...rest] = plan.current.steps
    const later = changed((current) => ({
      ...current,
      notes: 'Bring the transcript.',
      steps: [{ ...first!, status: 'done', end: '2033-01-15' }, ...rest],
    }))
    expect(said(plan, later)).toEqual([
      expect.stringMatching(new RegExp(`“${first!.title}” now runs from .+ to January 15, 2033`)),
      `“${first!.title}” is now done.`,
      `“${second!.title}” is no longer part of the plan.`,
      'The notes on the whole plan changed.',
    ])
    expect(said(later, plan)).toContain(`“${second!.title}” is new.`)
  })

  it('name the sections that read otherwise, new ones and those that are gone', () => {
    const a = content(plan)
    const others = a.document.sections.filter(({ id }) => id !== 'pay')
    const b = { ...a, document: { ...a.document, sections: others } }
    const title = t('documents:pay.title')
    expect(compareRevisions(a, b).map((one) => say(t, one))).toEqual([`“${title}” is no longer on the paper.`])
    expect(compareRevisions(b, a).map((one) => say(t, one))).toEqual([`“${title}” is new on the paper.`])
  })

  it('say so when they are the same, when only the page differs, or when the way itself changed', () => {
    expect(said(plan, structuredClone(plan))).toEqual(['The two plans say the same.'])
    const [a, b] = [content(plan), content(plan, 'Another school')]
    expect(compareRevisions(a, b).map((one) => say(t, one))).toEqual([
      'The steps are the same. Only the page differs, such as the paper size or a name on it.',
    ])
    expect(said(plan, { ...plan, route: 'other' })).toContain('The plan takes another route now.')
  })
})

describe('stored revisions', () => {
  it.each([
    ['numbers that do not rise', (list: PlanRevision[]) => [list[0]!, list[0]!]],
    ['an unknown field', (list: PlanRevision[]) => [{ ...list[0]!, extra: 1 }]],
    ['a hash that is none', (list: PlanRevision[]) => [{ ...list[0]!, sha256: 'A'.repeat(64) }]],
    ['a way there is not', (list: PlanRevision[]) => [{ ...list[0]!, way: 'shredded' }]],
    [
      'a signature without a name',
      (list: PlanRevision[]) => [{ ...list[0]!, signatures: [{ role: 'student', name: ' ', on: '2026-12-01' }] }],
    ],
  ])('are refused with %s', (_, spoil) => {
    expect(planRevisions.safeParse(spoil(stored(addRevision([], draft())))).success).toBe(false)
  })

  it('come back with their document as it went in, and not without one', () => {
    const content = { plan, document: build({ plan }), pdf: 'JVBERi0=' }
    expect(revisionContent.parse(JSON.parse(JSON.stringify(content)))).toEqual(JSON.parse(JSON.stringify(content)))
    expect(revisionContent.safeParse({ ...content, document: {} }).success).toBe(false)
  })
})
