import fc from 'fast-check'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Catalog } from '../../../src/core/catalog/catalog'
import { findMilestone } from '../../../src/core/catalog/lookup'
import type { MilestoneSpec } from '../../../src/core/catalog/pathway'
import { intakeFormat, type Intake } from '../../../src/core/intake/schema'
import { say, type Translate } from '../../../src/core/message'
import { chooseRoute } from '../../../src/core/planning/choose-route'
import { compareRoutes } from '../../../src/core/planning/compare-routes'
import { addDays } from '../../../src/core/planning/dates'
import { newEditedPlan } from '../../../src/core/planning/edit'
import { editedPlan } from '../../../src/core/planning/edited-plan'
import { generatePlan, type PlanInput } from '../../../src/core/planning/generate'
import type { GeneratedPlan } from '../../../src/core/planning/types'
import {
  anyStudent,
  noticeKeys,
  pastDegree,
  pastLicence,
  planOf,
  realCatalog,
  realTexts,
  today,
  volunteering,
} from './support'

// Hundreds of whole plans said in two languages: a busy machine needs longer than the usual limit.
vi.setConfig({ testTimeout: 180_000 })

let catalog: Catalog
let t: Translate
let spanish: Translate
beforeAll(async () => {
  catalog = await realCatalog()
  t = await realTexts()
  spanish = await realTexts('es')
})

/** A case without the catalog, which would drown the counterexample. */
type Case = Omit<PlanInput, 'catalog'> & { readonly route: string }
const full = (input: Case): PlanInput => ({ ...input, catalog })

/** Any student, any day, any specialty with any of its routes. */
const anyInput = (): fc.Arbitrary<Case> => {
  const pairs = catalog.specialties.flatMap(({ id, routes }) => routes.map((route) => ({ specialty: id, route })))
  return fc
    .record({ intake: anyStudent, day: today, pair: fc.constantFrom(...pairs) })
    .map(({ intake, day, pair }) => ({ intake, today: day, ...pair }))
}
const holds = (check: (input: Case, plan: GeneratedPlan) => void, numRuns = 500) => {
  fc.assert(
    fc.property(anyInput(), (input) => check(input, planOf(full(input)))),
    { numRuns },
  )
}

/** The milestone of the plan that answers to an id, by itself or as a substitute. */
const answering = (plan: GeneratedPlan, id: string) =>
  plan.milestones.find((milestone) => milestone.id === id || findMilestone(catalog, milestone.id)?.insteadOf === id)

/** What starts before something it waits for has ended, or leaves what it runs inside. */
const outOfOrder = (plan: GeneratedPlan): string[] =>
  plan.milestones
    .filter(({ done }) => !done)
    .flatMap(({ id, start, end }) => {
      const { after, within } = findMilestone(catalog, id)!
      const before = [...after.allOf, ...after.ifPlanned].flatMap((earlier) => answering(plan, earlier) ?? [])
      const ways = after.oneOf.flatMap((way) => answering(plan, way) ?? [])
      const allWays = ways.length > 0 && ways.length === after.oneOf.length
      const whole = within === undefined ? undefined : answering(plan, within)
      return [
        ...before.filter((earlier) => earlier.end > start).map((earlier) => `${id} before ${earlier.id}`),
        ...(allWays && ways.every((way) => way.end > start) ? [`${id} before one of ${after.oneOf.join()}`] : []),
        ...(within !== undefined && !(whole && whole.start <= start && end <= whole.end)
          ? [`${id} outside ${within}`]
          : []),
      ]
    })

/** Milestones without something they cannot do without. `graduated`: the diploma is behind the student. */
const withoutNeeds = (plan: GeneratedPlan, graduated: boolean): string[] =>
  plan.milestones.flatMap(({ id }) => {
    const { after } = findMilestone(catalog, id)!
    const missing = after.allOf.filter((needed) => !(needed === 'hs-diploma' && graduated) && !answering(plan, needed))
    const noWay = after.oneOf.length > 0 && !after.oneOf.some((way) => answering(plan, way))
    return [...missing, ...(noWay ? [after.oneOf.join(' | ')] : [])].map((needed) => `${id} without ${needed}`)
  })

/** Whether a student without anything in hand could have been let off a milestone; deliberately its own reading of the intake. */
const hasNothing = ({ education, student, experience }: Intake): boolean =>
  (education?.degrees ?? []).length === 0 &&
  (education?.licenses ?? []).length === 0 &&
  (experience ?? []).length === 0 &&
  (education?.level === undefined || education.level === 'high-school') &&
  ['9', '10', '11', '12'].includes(student.gradeLevel ?? '')

describe('for every student, day, specialty and route', () => {
  it('makes a plan, and the same one for the same input in another order of keys', () => {
    fc.assert(
      fc.property(anyInput(), (input) => {
        const result = generatePlan(full(input))
        expect(result.ok).toBe(true)
        const turned = Object.fromEntries(Object.entries(structuredClone(input.intake)).toReversed()) as Intake
        expect(generatePlan(full({ ...input, intake: turned }))).toEqual(result)
      }),
      { numRuns: 1000 },
    )
  })

  it('dates nothing that is still to do before today, and nothing that is done after it', () => {
    holds((input, plan) => {
      for (const { id, start, end, done } of plan.milestones) {
        expect(start <= end, id).toBe(true)
        if (done) expect(end <= input.today, id).toBe(true)
        else expect(start >= input.today, id).toBe(true)
      }
    }, 1000)
  })

  it('dates nothing before what it waits for, and keeps a part inside its whole', () => {
    holds((_, plan) => {
      expect(outOfOrder(plan)).toEqual([])
    }, 1000)
  })

  it('never has a step without what the step needs, for a student who has nothing yet', () => {
    holds((input, plan) => {
      if (!hasNothing(input.intake)) return
      expect(withoutNeeds(plan, noticeKeys(plan).includes('alreadyGraduated'))).toEqual([])
    }, 1500)
  })

  it('says every date, notice and action in words, in both languages', () => {
    holds(({ specialty }, plan) => {
      const messages = [
        ...plan.milestones.flatMap(({ explanation }) => explanation),
        ...plan.notices.map(({ message }) => message),
        ...plan.firstNinetyDays.flatMap(({ title, detail }) => [title, detail]),
      ]
      for (const translate of [t, spanish])
        for (const message of messages)
          expect(say(translate, message), `${specialty}: ${message.key}`).not.toMatch(
            /^(explain|notices|actions)\.|planning:|\{\{|\$t\(|Invalid Date|undefined|NaN/,
          )
      for (const { title, detail, explanation, id } of plan.milestones) {
        expect(`${title} ${detail}`, id).not.toMatch(/\{\{|undefined|null|: {2}| {2}|\(\)/)
        expect(explanation.length, id).toBeGreaterThan(0)
      }
    })
  })

  it('gives three to six things to do within ninety days', () => {
    holds((input, { firstNinetyDays }) => {
      expect(firstNinetyDays.length).toBeGreaterThanOrEqual(3)
      expect(firstNinetyDays.length).toBeLessThanOrEqual(6)
      expect(new Set(firstNinetyDays.map(({ id }) => id)).size).toBe(firstNinetyDays.length)
      for (const { due } of firstNinetyDays) expect(due > input.today && due <= addDays(input.today, 90)).toBe(true)
    })
  })

  it('fits the record that is kept, with steps that are distinct and ticked where they are done', () => {
    holds((_, plan) => {
      const kept = editedPlan.parse(newEditedPlan(plan, t))
      expect(kept.current).toEqual(kept.base)
      expect(new Set(kept.base.steps.map(({ id }) => id)).size).toBe(plan.milestones.length)
      expect(kept.base.steps.map(({ status }) => status === 'done')).toEqual(plan.milestones.map(({ done }) => done))
    })
  })

  it('compares routes by the dates of their own plans, and chooses among them', () => {
    holds((input) => {
      const rows = compareRoutes(full(input))
      const { routes } = catalog.specialties.find(({ id }) => id === input.specialty)!
      expect(rows.map(({ route }) => route)).toEqual(routes)
      expect(routes).toContain(chooseRoute(full(input)))
      for (const row of rows) {
        const plan = planOf(full({ ...input, route: row.route }))
        expect(row.end).toBe(plan.milestones.reduce((last, { end }) => (end > last ? end : last), input.today))
        for (const { credential, date } of row.credentials)
          expect(
            plan.milestones.some((milestone) => milestone.credential === credential && milestone.end === date),
          ).toBe(true)
        expect(row.studyYears).toBeGreaterThanOrEqual(0)
      }
    })
  })
})

describe('for every route of every specialty in every state', () => {
  const day = '2026-11-22'
  /** Where students begin; each state gets another one, so that every route meets all of them. */
  const beginnings: readonly ((state: string) => Partial<Intake>)[] = [
    (state) => ({ student: { ...named, state, gradeLevel: '9' } as Intake['student'] }),
    (state) => ({ student: { ...named, state, gradeLevel: '12', graduation: '2027-06' } as Intake['student'] }),
    (state) => ({
      student: { ...named, state, gradeLevel: 'adult' } as Intake['student'],
      education: { level: 'hs-diploma', enrollment: 'part-time' },
    }),
    (state) => ({
      student: { ...named, state, gradeLevel: 'adult' } as Intake['student'],
      education: { degrees: [{ level: 'bachelor', field: 'psychology', completed: '2020-05' }] },
    }),
    (state) => ({
      student: { ...named, state, gradeLevel: 'adult' } as Intake['student'],
      education: { degrees: [{ level: 'bachelor', field: 'social-work', completed: '2020-05' }] },
      experience: [{ kind: 'paid', setting: 'hospital', from: '2020-08' }],
    }),
  ]
  const named = { givenName: 'Ada', familyName: 'Test' }

  it('keeps the order of things, the past and the needs, and repeats itself', () => {
    let made = 0
    catalog.specialties.forEach(({ id: specialty, routes }) =>
      routes.forEach((route, r) =>
        catalog.states.forEach(({ code }, s) => {
          const begin = (r + s) % beginnings.length
          const intake: Intake = { format: intakeFormat, ...beginnings[begin]!(code) } as Intake
          const plan = planOf({ intake, catalog, specialty, route, today: day })
          const where = `${specialty}/${route}/${code}/${begin}`
          expect([where, ...outOfOrder(plan)]).toEqual([where])
          expect([where, ...(begin < 2 ? withoutNeeds(plan, false) : [])]).toEqual([where])
          expect(plan.milestones.find(({ start, done }) => !done && start < day)?.id, where).toBeUndefined()
          if (s === 0) expect(planOf({ intake, catalog, specialty, route, today: day })).toEqual(plan)
          made++
        }),
      ),
    )
    expect(made).toBeGreaterThan(4000)
  })
})

describe('more already done', () => {
  const more = fc.oneof(
    pastDegree.map((degree) => ({ degrees: [degree] })),
    pastLicence.map((licence) => ({ licenses: [licence] })),
    volunteering.map((entry) => ({ experience: [entry] })),
  )
  const adding = (intake: Intake, extra: { degrees?: object[]; licenses?: object[]; experience?: object[] }): Intake =>
    ({
      ...intake,
      education: {
        ...intake.education,
        degrees: [...(intake.education?.degrees ?? []), ...(extra.degrees ?? [])],
        licenses: [...(intake.education?.licenses ?? []), ...(extra.licenses ?? [])],
      },
      experience: [...(intake.experience ?? []), ...(extra.experience ?? [])],
    }) as Intake

  it('never makes anything later', () => {
    fc.assert(
      fc.property(anyInput(), more, (input, extra) => {
        const before = planOf(full(input))
        const after = planOf(full({ ...input, intake: adding(input.intake, extra) }))
        for (const { id, end, done } of after.milestones) {
          const was = before.milestones.find((milestone) => milestone.id === id)
          if (was) expect(end <= was.end || (done && was.done), `${id} ${was.end} → ${end}`).toBe(true)
        }
      }),
      { numRuns: 1500 },
    )
  })

  it('never unticks what was ticked', () => {
    fc.assert(
      fc.property(anyInput(), more, (input, extra) => {
        const before = planOf(full(input))
        const after = planOf(full({ ...input, intake: adding(input.intake, extra) }))
        for (const { id, done } of before.milestones)
          if (done) expect(after.milestones.find((milestone) => milestone.id === id)?.done ?? true, id).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

describe('a degree, license or hours in hand', () => {
  const asked = (plan: GeneratedPlan, wanted: (spec: MilestoneSpec) => boolean) =>
    plan.milestones.filter(({ id, done }) => !done && wanted(findMilestone(catalog, id)!))

  it('is never asked for again', () => {
    fc.assert(
      fc.property(anyInput(), pastDegree, (input, degree) => {
        const intake = { ...input.intake, education: { ...input.intake.education, degrees: [degree] } } as Intake
        const same = asked(
          planOf(full({ ...input, intake })),
          ({ yields }) => yields.degree?.level === degree.level && yields.degree.field === undefined,
        )
        expect(same).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})
