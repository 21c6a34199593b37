import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { say, type Translate } from '../../../src/core/message'
import type { EditedPlan } from '../../../src/core/planning/edited-plan'
import {
  addRevision,
  compareRevisions,
  isChangedSinceSigned,
  isLocked,
  planRevisions,
  revisionTitle,
  signRevision,
  type NewRevision,
  type PlanRevision,
} from '../../../src/core/planning/revisions'
import { renderPdf } from '../../../src/node/print'
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
  by: 'Ms. Dana Okafor',
  reason: 'printed',
  plan: facts.plan ?? plan,
  document: build({ plan: facts.plan ?? plan }),
  ...facts,
})
const stored = (list: readonly PlanRevision[]): PlanRevision[] => planRevisions.parse(JSON.parse(JSON.stringify(list)))
const withNotes = changed((current) => ({ ...current, notes: 'Bring the transcript.' }))

describe('a revision', () => {
  it('prints again byte for byte after it was stored', async () => {
    const fontsDir = path.resolve('resources/fonts')
    const printed = await renderPdf(draft().document, { fontsDir })
    const [revision] = stored(addRevision([], draft()))
    const again = await renderPdf(revision!.document, { fontsDir })
    expect(Buffer.from(again).equals(Buffer.from(printed))).toBe(true)
    const other = await renderPdf(build({ plan: withNotes }), { fontsDir })
    expect(Buffer.from(other).equals(Buffer.from(printed))).toBe(false)
  })

  it('is numbered after the last, and dated by the document, not by the clock', () => {
    const list = addRevision(addRevision([], draft()), draft({ plan: withNotes, at: '2027-03-01T09:00:00Z' }))
    expect(list.map(({ number, documentDate }) => [number, documentDate])).toEqual([
      [1, plan.generatedOn],
      [2, plan.generatedOn],
    ])
    expect(say(t, revisionTitle(list[1]!))).toBe('Plan 2, printed March 1, 2027')
  })

  it('is not made again by printing the same paper, even after it was stored', () => {
    const list = stored(addRevision([], draft()))
    expect(addRevision(list, draft({ at: '2027-01-01T00:00:00Z' }))).toBe(list)
    expect(addRevision(list, draft({ plan: withNotes }))).toHaveLength(2)
    expect(addRevision(list, draft({ reason: 'signed' }))).toHaveLength(2)
  })
})

describe('a signature', () => {
  const signer = { at: '2026-12-01T08:00:00Z', by: 'Mr. Lee' }

  it('locks a revision: it is not signed again', () => {
    const list = signRevision(addRevision([], draft()), 1, signer)
    expect(list).toMatchObject([{ reason: 'signed', ...signer }])
    expect(isLocked(list[0]!)).toBe(true)
    expect(signRevision(list, 1, { at: '2027-01-01T00:00:00Z', by: 'Someone else' })).toEqual(list)
  })

  it('leaves what was printed as it was', () => {
    const before = addRevision([], draft())
    const [signed] = signRevision(before, 1, signer)
    expect(signed!.plan).toEqual(before[0]!.plan)
    expect(signed!.document).toEqual(before[0]!.document)
  })

  it('tells whether the plan has changed since', () => {
    const list = stored(signRevision(addRevision([], draft()), 1, signer))
    expect(isChangedSinceSigned(list, plan)).toBe(false)
    expect(isChangedSinceSigned(list, withNotes)).toBe(true)
    expect(isChangedSinceSigned(addRevision([], draft()), withNotes)).toBe(false)
  })
})

describe('two revisions compared', () => {
  const said = (a: EditedPlan, b: EditedPlan) =>
    compareRevisions({ plan: a }, { plan: b }).map((message) => say(t, message))

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

  it('say so when they are the same, or when the way itself changed', () => {
    expect(said(plan, structuredClone(plan))).toEqual(['The two plans say the same.'])
    expect(said(plan, { ...plan, route: 'other' })).toEqual(['The plan takes another route now.'])
  })
})

describe('stored revisions', () => {
  it.each([
    ['numbers that do not rise', (list: PlanRevision[]) => [list[0]!, list[0]!]],
    ['an unknown field', (list: PlanRevision[]) => [{ ...list[0]!, extra: 1 }]],
    ['no document', (list: PlanRevision[]) => [{ ...list[0]!, document: {} }]],
    ['a reason there is not', (list: PlanRevision[]) => [{ ...list[0]!, reason: 'shredded' }]],
  ])('are refused with %s', (_, spoil) => {
    expect(planRevisions.safeParse(spoil(stored(addRevision([], draft())))).success).toBe(false)
  })
})
