import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { say, type Translate } from '../../../src/core/message'
import { newEditedPlan } from '../../../src/core/planning/edit'
import type { PlanContent, PlanStep } from '../../../src/core/planning/edited-plan'
import { mergePlans, replan, type MergeInput } from '../../../src/core/planning/merge'
import { takeProposal } from '../../../src/core/planning/merge-decide'
import { contentOf, editedFrom, generated, stepOf, threeWay } from './content-support'
import { planOf, realCatalog, realTexts, student } from './support'

const runs = { numRuns: 1000 }
const editable = ['title', 'detail', 'start', 'end', 'status', 'owner', 'notes'] as const
const stepIn = (content: PlanContent, id: string): PlanStep | undefined => content.steps.find((step) => step.id === id)
const ids = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id)
const expectAlways = (check: (input: MergeInput, content: PlanContent) => void) =>
  fc.assert(
    fc.property(threeWay, (input) => check(input, mergePlans(input).content)),
    runs,
  )

describe('for any plan, any edits and any new plan', () => {
  it('never loses an edit to a step', () => {
    expectAlways(({ base, current }, content) => {
      for (const step of current.steps) {
        const was = stepIn(base, step.id)
        const merged = stepIn(content, step.id)
        if (was === undefined) expect(merged).toEqual(step)
        else for (const field of editable) if (step[field] !== was[field]) expect(merged?.[field]).toBe(step[field])
      }
    })
  })

  it('never loses an edit to an action, nor the notes', () => {
    expectAlways(({ base, current }, content) => {
      for (const action of current.firstNinetyDays) {
        const was = base.firstNinetyDays.find(({ id }) => id === action.id)
        const merged = content.firstNinetyDays.find(({ id }) => id === action.id)
        if (was === undefined) expect(merged).toEqual(action)
        else
          for (const field of ['title', 'detail', 'due', 'done'] as const)
            if (action[field] !== was[field]) expect(merged?.[field]).toBe(action[field])
      }
      expect(content.notes).toBe(current.notes)
    })
  })

  it('lets every untouched field follow the new plan, unless its date would cross one that was edited', () => {
    expectAlways(({ base, current, next }, content) => {
      for (const proposed of next.steps) {
        const [was, now] = [stepIn(base, proposed.id), stepIn(current, proposed.id)]
        const merged = stepIn(content, proposed.id)
        if (now === undefined) continue
        for (const field of editable) {
          if (now[field] !== was![field]) continue
          const crosses =
            (field === 'start' && proposed.start > now.end && now.end !== was!.end) ||
            (field === 'end' && now.start > proposed.end && now.start !== was!.start)
          expect(merged![field]).toBe(crosses ? now[field] : proposed[field])
        }
        expect(merged).toMatchObject({ explanation: proposed.explanation, facts: proposed.facts })
      }
    })
  })

  it('takes in every new step, leaves out what was removed, and drops only what no one worked on', () => {
    expectAlways(({ base, current, next }, content) => {
      for (const id of ids(next.steps)) {
        const removed = stepIn(base, id) !== undefined && stepIn(current, id) === undefined
        expect(stepIn(content, id) === undefined).toBe(removed)
      }
      for (const step of current.steps) {
        if (stepIn(next, step.id)) continue
        const was = stepIn(base, step.id)
        const untouched = was !== undefined && JSON.stringify(was) === JSON.stringify(step)
        expect(stepIn(content, step.id) === undefined).toBe(untouched)
      }
      expect(new Set(ids(content.steps)).size).toBe(content.steps.length)
    })
  })

  it('changes nothing the second time', () => {
    expectAlways(({ next }, content) => {
      expect(mergePlans({ base: next, current: content, next }).content).toEqual(content)
    })
  })

  it('is the new plan where nothing was edited, and the edited one where nothing is new', () => {
    expectAlways(({ base, current, next }) => {
      expect(mergePlans({ base, current: base, next }).content).toEqual(next)
      expect(mergePlans({ base, current, next: base }).content).toEqual(current)
    })
  })

  it('keeps own steps right after the neighbour they stood behind', () => {
    expectAlways(({ base, current }, content) => {
      const order = ids(content.steps)
      for (const [i, { id }] of current.steps.entries()) {
        if (stepIn(base, id)) continue
        const before = ids(current.steps.slice(0, i)).findLast((earlier) => order.includes(earlier))
        if (before !== undefined) expect(order[order.indexOf(id) - 1]).toBe(before)
        const after = ids(current.steps.slice(i + 1)).find((later) => order.includes(later))
        if (before === undefined && after !== undefined) expect(order.indexOf(id)).toBeLessThan(order.indexOf(after))
      }
    })
  })

  it('lists everything it did: each field that is not the new plan’s is kept or to be decided, each new one is said', () => {
    fc.assert(
      fc.property(threeWay, (input) => {
        const { content, report } = mergePlans(input)
        const about = (id: string) =>
          [...report.kept, ...report.decisions].filter((note) => note.list === 'steps' && note.id === id)
        for (const step of content.steps) {
          const proposed = stepIn(input.next, step.id)
          const differs = proposed === undefined || editable.some((field) => proposed[field] !== step[field])
          if (differs) expect(about(step.id), step.id).not.toEqual([])
          const now = stepIn(input.current, step.id)
          const isNew = now === undefined || editable.some((field) => now[field] !== step[field])
          if (isNew)
            expect(
              // A new date beside one in dispute is said with the dispute.
              [...report.changed, ...report.decisions].some((note) => note.list === 'steps' && note.id === step.id),
              step.id,
            ).toBe(true)
        }
        for (const { proposal } of [...report.changed, ...report.kept]) expect(proposal).toBeNull()
        for (const { proposal } of report.decisions) expect(proposal).not.toBeNull()
      }),
      runs,
    )
  })

  it('takes up each proposal as the new plan has it', () => {
    fc.assert(
      fc.property(threeWay, (input) => {
        const { content, report } = mergePlans(input)
        const taken = report.decisions.reduce(takeProposal, content)
        for (const note of report.decisions) {
          if (note.list !== 'steps') continue
          const [step, proposed] = [stepIn(taken, note.id), stepIn(input.next, note.id)]
          if (proposed === undefined) expect(step).toBeUndefined()
          else if (note.field === null) expect(step).toEqual(proposed)
          else if (note.field === 'dates') expect(step).toMatchObject({ start: proposed.start, end: proposed.end })
          else if (note.field !== 'place') expect(step![note.field as 'title']).toBe(proposed[note.field as 'title'])
        }
      }),
      runs,
    )
  })

  it('leaves what it was given as it was', () => {
    fc.assert(
      fc.property(threeWay, (input) => {
        const before = structuredClone(input)
        mergePlans(input)
        expect(input).toEqual(before)
      }),
      { numRuns: 200 },
    )
  })

  it('has nothing to report when nothing was edited and nothing is new', () => {
    fc.assert(
      fc.property(generated, (plan) => {
        expect(mergePlans({ base: plan, current: plan, next: plan }).report).toEqual({
          changed: [],
          kept: [],
          decisions: [],
        })
      }),
    )
  })
})

describe('what a counselor reads', () => {
  let t: Translate
  let spanish: Translate
  beforeAll(async () => {
    t = await realTexts()
    spanish = await realTexts('es')
  })
  const base = contentOf([
    stepOf('school', { title: 'Finish school' }),
    stepOf('degree', { title: 'BSW', start: '2027-08-25', end: '2031-05-15' }),
    stepOf('exam', { title: 'Exam', start: '2031-06-01', end: '2031-06-01' }),
    stepOf('job', { title: 'First job', start: '2031-07-01', end: '2031-07-01' }),
  ])
  const lines = (input: MergeInput, translate = t) => {
    const { changed, kept, decisions } = mergePlans(input).report
    const read = (notes: typeof changed) => notes.map(({ message }) => say(translate, message))
    return { changed: read(changed), kept: read(kept), decisions: read(decisions) }
  }

  it('says what moved, what stayed, and what the two disagree about', () => {
    const current = contentOf(
      [
        base.steps[0]!,
        stepOf('own-1', { title: 'Visit the agency' }),
        { ...base.steps[1]!, end: '2032-05-15', notes: 'Asked about aid' },
        base.steps[3]!,
      ],
      [],
    )
    const next = contentOf([
      base.steps[0]!,
      { ...base.steps[1]!, end: '2031-12-15' },
      { ...base.steps[2]!, start: '2032-01-01', end: '2032-01-01' },
      { ...base.steps[3]!, start: '2032-02-01', end: '2032-02-01' },
    ])
    expect(lines({ base, current, next })).toEqual({
      changed: [
        '“First job” now runs from February 1, 2032 to February 1, 2032 (before: July 1, 2031 to July 1, 2031).',
      ],
      kept: ['Your own entry “Visit the agency” stays.', '“BSW” stays as you changed it (notes).'],
      decisions: [
        '“BSW” keeps your dates, August 25, 2027 to May 15, 2032; the new plan has August 25, 2027 to December 15, 2031.',
        'You took out “Exam”, and the new plan proposes it with changes. It stays out: put it back?',
      ],
    })
  })

  it('keeps both dates where a new start would come after an edited end', () => {
    const current = contentOf([{ ...base.steps[1]!, end: '2030-05-15' }])
    const next = contentOf([{ ...base.steps[1]!, start: '2030-08-25', end: '2034-05-15' }])
    const { content, report } = mergePlans({ base: contentOf([base.steps[1]!]), current, next })
    expect(content.steps[0]).toMatchObject({ start: '2027-08-25', end: '2030-05-15' })
    expect(report.decisions.map(({ field }) => field)).toEqual(['dates'])
  })

  it('keeps a step that was worked on and is gone, until the counselor takes it out', () => {
    const current = contentOf([{ ...base.steps[2]!, status: 'in-progress' }])
    const { content, report } = mergePlans({ base, current, next: contentOf([]) })
    expect(ids(content.steps)).toEqual(['exam'])
    expect(report.decisions.map(({ message }) => message.key)).toEqual(['planning:merge.decide.orphaned'])
    expect(takeProposal(content, report.decisions[0]!).steps).toEqual([])
  })

  it('puts a removed step back where the new plan has it', () => {
    const current = contentOf([base.steps[0]!, base.steps[3]!])
    const next = contentOf(base.steps.map((step) => ({ ...step, detail: 'New words' })))
    const { content, report } = mergePlans({ base, current, next })
    const back = report.decisions.reduce(takeProposal, content)
    expect(ids(back.steps)).toEqual(['school', 'degree', 'exam', 'job'])
  })

  it('keeps a step where it was moved, and lets the others take their new order', () => {
    const order = (...names: string[]) => contentOf(names.map((id) => stepIn(base, id)!))
    const current = order('school', 'job', 'degree', 'exam')
    const next = order('degree', 'school', 'exam', 'job')
    const { content, report } = mergePlans({ base, current, next })
    expect(ids(content.steps)).toEqual(['degree', 'school', 'job', 'exam'])
    expect(report.kept.map(({ message }) => message.key)).toEqual(['planning:merge.kept.place'])
    expect(report.changed.map(({ message }) => message.key)).toEqual(['planning:merge.changed.place'])
  })

  it('has words for every note, in both languages', () => {
    fc.assert(
      fc.property(threeWay, (input) => {
        const { changed, kept, decisions } = mergePlans(input).report
        for (const { message } of [...changed, ...kept, ...decisions])
          for (const translate of [t, spanish])
            expect(say(translate, message)).not.toMatch(/planning:|\{\{|merge\.|undefined|Invalid/)
      }),
      { numRuns: 300 },
    )
  })

  it('carries edits over a plan that was really made anew', async () => {
    const catalog = await realCatalog()
    const plan = (today: string) =>
      newEditedPlan(
        planOf({
          intake: student({ gradeLevel: '11', graduation: '2027-06', state: 'NY' }),
          catalog,
          specialty: catalog.specialties[0]!.id,
          today,
        }),
        t,
      )
    const old = plan('2026-09-01')
    fc.assert(
      fc.property(editedFrom(old.base), (current) => {
        const fresh = plan('2027-02-01')
        const { plan: merged } = replan({ ...old, current }, fresh)
        expect(merged.base).toEqual(fresh.base)
        expect(merged.generatedOn).toBe('2027-02-01')
        const own = ids(current.steps).filter((id) => id.startsWith('own-'))
        expect(ids(merged.current.steps)).toEqual(expect.arrayContaining(own))
      }),
      { numRuns: 50 },
    )
    expect(replan(old, plan('2027-02-01')).plan.current).toEqual(plan('2027-02-01').base)
  })
})
