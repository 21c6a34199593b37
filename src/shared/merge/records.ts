import type { EditedPlan } from '../../core/planning/edited-plan'
import { studentRecord, type StudentRecord } from '../record'
import type { RecordLineage } from '../record/version'
import { clash, mergeValues, type Clash, type Merging, type Picks } from './merge'
import { isSame, type Fields, type Value } from './values'

/** Values that only make sense together. */
const whole = new Set(['intake/riasec', 'choice', 'plan', 'keyIn', 'keeping/hold', 'keeping/trashed', 'weights'])
const keys = { setAside: 'specialty', intakeHistory: 'at' }

/** Written by the program at each save; what they say is settled here, not merged. */
const stamps = ['schemaVersion', 'id', 'createdAt', 'updatedAt', 'lineage', 'choice', 'plan'] as const

export interface MergedRecord {
  readonly merged: StudentRecord
  /** What only a person can decide. In `merged` my side stands for it meanwhile. */
  readonly clashes: readonly Clash[]
}

/**
 * Two versions of a student made apart become one. `base`: the last version both had seen; without one, whatever
 * differs is a clash. `picks` decides clashes by path (`pathKey`).
 */
export function mergeRecords(
  base: StudentRecord | null,
  mine: StudentRecord,
  theirs: StudentRecord,
  picks: Picks = {},
): MergedRecord {
  const merging: Merging = { rules: { whole, keys, picks }, clashes: [] }
  const fields = mergeValues(merging, [], withoutStamps(base), withoutStamps(mine), withoutStamps(theirs)) as Fields
  const decision = mergeDecision(merging, base, mine, theirs)
  const merged = studentRecord.parse({
    ...fields,
    ...decision,
    schemaVersion: mine.schemaVersion,
    id: mine.id,
    createdAt: earlier(mine.createdAt, theirs.createdAt),
    updatedAt: later(mine.updatedAt, theirs.updatedAt),
    lineage: joinLineages(mine.lineage, theirs.lineage),
  })
  return { merged, clashes: merging.clashes }
}

/** True when two versions say the same, whenever and by whomever they were saved. */
export const isSameRecord = (a: StudentRecord, b: StudentRecord): boolean =>
  isSame({ ...withoutStamps(a), ...decisionOf(a) }, { ...withoutStamps(b), ...decisionOf(b) })

const withoutStamps = (record: StudentRecord | null): Fields =>
  Object.fromEntries(Object.entries(record ?? {}).filter(([name]) => !stamps.some((stamp) => stamp === name))) as Fields

type Decision = Pick<StudentRecord, 'choice' | 'plan'>
const decisionOf = ({ choice, plan }: Decision) => ({ choice, plan }) as unknown as { choice: Value; plan: Value }

/** The choice and the plan made from it go together: a plan is never left standing beside another side's choice. */
function mergeDecision(
  merging: Merging,
  base: StudentRecord | null,
  mine: StudentRecord,
  theirs: StudentRecord,
): Partial<Record<string, Value>> {
  const [b, m, t] = [base ? decisionOf(base) : { choice: null, plan: null }, decisionOf(mine), decisionOf(theirs)]
  if (isSame(m, t) || isSame(b, t)) return m
  if (isSame(b, m)) return t
  if (!goTogether(mine, theirs))
    return clash(merging, { path: ['decision'], base: b, mine: m, theirs: t }) as Partial<Record<string, Value>>
  return { choice: laterChoice(mine, theirs), plan: mergePlans(merging, b.plan, mine, theirs) }
}

const goTogether = (a: Decision, b: Decision): boolean =>
  (a.choice?.specialty ?? null) === (b.choice?.specialty ?? null) &&
  (a.choice?.route ?? null) === (b.choice?.route ?? null) &&
  (!a.plan || !b.plan || (a.plan.specialty === b.plan.specialty && a.plan.route === b.plan.route))

const laterChoice = (a: Decision, b: Decision): Decision['choice'] =>
  [a.choice, b.choice].toSorted((x, y) => ((x?.chosenAt ?? '') < (y?.chosenAt ?? '') ? 1 : -1))[0] ?? null

/** One plan on both sides: what people edited is merged step by step, what was generated comes from the later day. */
function mergePlans(merging: Merging, base: Value, { plan: mine }: Decision, { plan: theirs }: Decision): Value {
  if (!mine || !theirs) return mine ?? theirs
  const inside = { ...merging, rules: { ...merging.rules, whole: new Set<string>() } }
  const newest = [mine, theirs].toSorted((a, b) =>
    a.generatedOn === b.generatedOn
      ? JSON.stringify(a.base) < JSON.stringify(b.base)
        ? -1
        : 1
      : b.generatedOn.localeCompare(a.generatedOn),
  )[0]!
  const { base: generated, notices, generatedOn } = newest
  const edited = mergeValues(
    inside,
    ['plan'],
    editedOf(base as unknown as EditedPlan),
    editedOf(mine),
    editedOf(theirs),
  )
  return { ...(edited as Fields), base: generated, notices, generatedOn }
}

/** What people change in a plan; the rest is generated. */
function editedOf(plan: EditedPlan | null): Fields {
  const { base: _base, notices: _notices, generatedOn: _day, ...edited } = plan ?? ({} as Partial<EditedPlan>)
  return edited
}

/** True when `later` goes on from `earlier`, or is that very version. */
export const isDescendant = (later: RecordLineage, earlier: RecordLineage): boolean =>
  earlier.id !== '' && (later.id === earlier.id || later.ancestors.includes(earlier.id))

/** Where a merged version comes from: both, and all they came from. */
export function joinLineages(a: RecordLineage, b: RecordLineage): RecordLineage {
  const [one, other] = [a, b]
    .toSorted((x, y) => (x.id < y.id ? -1 : 1))
    .map(({ id, ancestors }) => (id ? [id, ...ancestors] : ancestors)) as [string[], string[]]
  // In turn, because the oldest fall off at the end.
  const ids = Array.from({ length: Math.max(one.length, other.length) }, (_, i) => [one[i], other[i]]).flat()
  return { id: '', writer: '', ancestors: [...new Set(ids)].filter((id) => id !== undefined) }
}

const earlier = (a: string, b: string): string => (a < b ? a : b)
const later = (a: string, b: string): string => (a < b ? b : a)
