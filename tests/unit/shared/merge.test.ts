import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editedPlan, newStep, type EditedPlan, type PlanStep } from '../../../src/core/planning/edited-plan'
import { isSameRecord, mergeRecords, pathKey } from '../../../src/shared/merge'
import { newRecord, type StudentRecord } from '../../../src/shared/record'

const at = '2026-11-22T10:00:00.000Z'
const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

const step = (id: string): PlanStep => newStep({ id, kind: 'step', title: id, start: '2026-11-22', end: '2026-12-22' })
const content = { steps: ['a', 'b', 'c'].map(step), firstNinetyDays: [], notes: '' }
const plan: EditedPlan = editedPlan.parse({
  specialty: 'geriatric',
  route: 'bsw',
  generatedOn: '2026-11-22',
  base: content,
  current: content,
  notices: [],
})
const base: StudentRecord = {
  ...newRecord(uuid(1), at, {
    format: 'casepath-intake/1',
    student: { givenName: 'Ana', familyName: 'Núñez' },
    skills: { patience: 2, listening: 3 },
    experience: [{ kind: 'volunteer', hours: 10 }, { kind: 'job' }],
  }),
  choice: { specialty: 'geriatric', route: 'bsw', chosenAt: at, chosenBy: 'Rivera' },
  plan,
  pinned: ['geriatric', 'medical'],
}

/** One thing a counselor does, and how to tell from a record that it is there. */
interface Edit {
  readonly name: string
  apply(record: StudentRecord): StudentRecord
  isIn(record: StudentRecord): boolean
}
const steps = (record: StudentRecord, change: (list: PlanStep[]) => PlanStep[]): StudentRecord => ({
  ...record,
  plan: { ...record.plan!, current: { ...record.plan!.current, steps: change(record.plan!.current.steps) } },
})
const ofStep = (record: StudentRecord, id: string) => record.plan?.current.steps.find((one) => one.id === id)

const word = fc.string({ minLength: 1, maxLength: 6 })
const edit: fc.Arbitrary<Edit> = fc.oneof(
  word.map((value): Edit => ({
    name: 'goals',
    apply: (r) => ({ ...r, intake: { ...r.intake, goals: value } }),
    isIn: (r) => r.intake.goals === value,
  })),
  fc
    .tuple(fc.constantFrom('patience', 'listening', 'order'), fc.integer({ min: 0, max: 4 }))
    .map(([item, value]): Edit => ({
      name: `skills ${item}`,
      apply: (r) => ({ ...r, intake: { ...r.intake, skills: { ...r.intake.skills, [item]: value } } }),
      isIn: (r) => r.intake.skills?.[item] === value,
    })),
  fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('title', 'notes'), word).map(([id, field, value]): Edit => ({
    name: `step ${id} ${field}`,
    apply: (r) => steps(r, (list) => list.map((one) => (one.id === id ? { ...one, [field]: value } : one))),
    isIn: (r) => ofStep(r, id)?.[field as 'title'] === value,
  })),
  fc.uuid().map((id): Edit => ({
    name: `add ${id}`,
    apply: (r) => steps(r, (list) => [...list, step(`own-${id}`)]),
    isIn: (r) => ofStep(r, `own-${id}`) !== undefined,
  })),
  fc.uuid().map((id): Edit => ({
    name: `entry ${id}`,
    apply: (r) => ({
      ...r,
      entries: [
        ...r.entries,
        { id, at, by: 'Rivera', day: '2026-11-22', kind: 'call', text: 'x', earlier: [], struck: null },
      ],
    }),
    isIn: (r) => r.entries.some((one) => one.id === id),
  })),
  fc.constantFrom('trauma', 'school', 'veterans').map((specialty): Edit => ({
    name: `pin ${specialty}`,
    apply: (r) => ({ ...r, pinned: [...r.pinned.filter((one) => one !== specialty), specialty] }),
    isIn: (r) => r.pinned.includes(specialty),
  })),
  word.map((kind): Edit => ({
    name: `experience ${kind}`,
    apply: (r) => ({ ...r, intake: { ...r.intake, experience: [...(r.intake.experience ?? []), { kind }] } }),
    isIn: (r) => r.intake.experience?.some((one) => one.kind === kind) ?? false,
  })),
  fc.constant<Edit>({
    name: 'hold',
    apply: (r) => ({ ...r, keeping: { ...r.keeping, hold: { at, by: 'Rivera', reason: 'court' } } }),
    isIn: (r) => r.keeping.hold?.reason === 'court',
  }),
)
const edits = fc.array(edit, { maxLength: 8 })
/** Later edits of one thing replace earlier ones: only the last of each name must be there, if it changed anything. */
const lastOfEach = (list: readonly Edit[]) =>
  [...new Map(list.map((one) => [one.name, one])).values()].filter((one) => !one.isIn(base))
const after = (list: readonly Edit[]) => list.reduce((record, one) => one.apply(record), base)
const paths = (clashes: readonly { path: readonly string[] }[]) => clashes.map(({ path }) => pathKey(path)).toSorted()

describe('two versions of a student', () => {
  it('lose no edit of either side: it is in the merged record or among the clashes', () => {
    fc.assert(
      fc.property(edits, edits, (first, second) => {
        const [mine, theirs] = [after(first), after(second)]
        const { merged, clashes } = mergeRecords(base, mine, theirs)
        const clashed = clashes.length
        const lost = [...lastOfEach(first), ...lastOfEach(second)].filter((one) => !one.isIn(merged))
        // Mine stands in for a clash meanwhile, so at most the other side of each clash is missing.
        expect(lost.length).toBeLessThanOrEqual(clashed)
        expect(lastOfEach(first).every((one) => one.isIn(merged))).toBe(true)
        const theirsPicked = mergeRecords(
          base,
          mine,
          theirs,
          Object.fromEntries(clashes.map(({ path }) => [pathKey(path), 'theirs' as const])),
        )
        expect(theirsPicked.clashes).toEqual([])
        expect(lastOfEach(second).every((one) => one.isIn(theirsPicked.merged))).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('merge the same whichever is called mine', () => {
    fc.assert(
      fc.property(edits, edits, (first, second) => {
        const [mine, theirs] = [after(first), after(second)]
        const one = mergeRecords(base, mine, theirs)
        const other = mergeRecords(base, theirs, mine)
        expect(paths(one.clashes)).toEqual(paths(other.clashes))
        if (one.clashes.length === 0) expect(one.merged).toEqual(other.merged)
      }),
      { numRuns: 200 },
    )
  })

  it('come out as the changed one when only one was changed, and merge again to the same', () => {
    fc.assert(
      fc.property(edits, edits, (first, second) => {
        const [mine, theirs] = [after(first), after(second)]
        expect(isSameRecord(mergeRecords(base, mine, base).merged, mine)).toBe(true)
        expect(isSameRecord(mergeRecords(base, base, mine).merged, mine)).toBe(true)
        const { merged, clashes } = mergeRecords(base, mine, theirs)
        if (clashes.length > 0) return
        // What a second computer does that merged the same two versions.
        expect(isSameRecord(mergeRecords(base, merged, theirs).merged, merged)).toBe(true)
      }),
      { numRuns: 100 },
    )
  })

  it('clash in the field both changed, and nowhere else', () => {
    const named = (givenName: string, more: object = {}): StudentRecord => ({
      ...base,
      intake: { ...base.intake, student: { ...base.intake.student, givenName, ...more } },
    })
    const { merged, clashes } = mergeRecords(base, named('Anna', { state: 'TX' }), named('Anita', { phone: '1' }))
    expect(clashes).toEqual([{ path: ['intake', 'student', 'givenName'], base: 'Ana', mine: 'Anna', theirs: 'Anita' }])
    expect(merged.intake.student).toMatchObject({ givenName: 'Anna', state: 'TX', phone: '1' })
  })

  it('keep both texts when that is picked', () => {
    const goals = (text: string): StudentRecord => ({ ...base, intake: { ...base.intake, goals: text } })
    const { merged } = mergeRecords(base, goals('One'), goals('Two'), { 'intake/goals': 'both' })
    expect(merged.intake.goals).toBe('One\n\nTwo')
  })

  it('do not mix a plan with the other side’s choice', () => {
    const rechosen: StudentRecord = {
      ...base,
      choice: { ...base.choice!, specialty: 'medical' },
      plan: { ...plan, specialty: 'medical', current: { ...content, steps: [step('m')] } },
    }
    const edited = steps(base, (list) => list.map((one) => ({ ...one, notes: 'called' })))
    const { clashes } = mergeRecords(base, rechosen, edited)
    expect(paths(clashes)).toEqual(['decision'])
    const { merged } = mergeRecords(base, rechosen, edited, { decision: 'theirs' })
    expect(merged).toMatchObject({ choice: base.choice, plan: edited.plan })
  })

  it('show it when one took away what the other edited', () => {
    const without = steps(base, (list) => list.slice(1))
    const edited = steps(base, (list) => list.map((one) => ({ ...one, notes: 'called' })))
    const { merged, clashes } = mergeRecords(base, without, edited)
    expect(paths(clashes)).toEqual(['plan/current/steps/a'])
    expect(ofStep(merged, 'a')?.notes).toBe('called')
    expect(ofStep(mergeRecords(base, without, edited, { 'plan/current/steps/a': 'mine' }).merged, 'a')).toBeUndefined()
  })

  it('without a common version clash in all that differs, and lose no entry of a list', () => {
    const mine = { ...base, pinned: ['one'], intake: { ...base.intake, goals: 'x' } }
    const theirs = { ...base, pinned: ['two'], intake: { ...base.intake, goals: 'y' } }
    const { merged, clashes } = mergeRecords(null, mine, theirs)
    expect(paths(clashes)).toEqual(['intake/goals'])
    expect(merged.pinned.toSorted()).toEqual(['one', 'two'])
  })
})
