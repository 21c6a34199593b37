/** Three-way merge of one list of a plan, item by item and field by field. Knows nothing of what the fields mean. */
import { mergeOrder, movedIds } from './merge-order'

export interface Item {
  readonly id: string
}
export type FieldOf<T> = Exclude<keyof T & string, 'id'>

export interface ThreeWay<T> {
  readonly base: readonly T[]
  readonly current: readonly T[]
  readonly next: readonly T[]
}

/** What became of a field. `followed`: untouched, so the new value; `kept`: edited; `conflict`: edited, and proposed anew. */
export interface FieldFate<T> {
  readonly field: FieldOf<T>
  readonly fate: 'followed' | 'kept' | 'conflict'
}

/** What became of an item; `item` is as the merged plan has it, or had it. */
export type ItemFate<T> =
  | { readonly fate: 'added' | 'own' | 'dropped' | 'orphaned'; readonly item: T }
  /** Taken out by the counselor and still proposed; `changed` when it is proposed differently. */
  | { readonly fate: 'removed'; readonly item: T; readonly changed: boolean }
  | {
      readonly fate: 'merged'
      readonly item: T
      readonly was: T
      readonly proposed: T
      readonly fields: readonly FieldFate<T>[]
      /** `kept`: the counselor moved it; `conflict`: the new plan did too; `followed`: only the new plan did. */
      readonly place: 'kept' | 'conflict' | 'followed' | null
    }

export interface MergedItems<T> {
  readonly items: readonly T[]
  /** In the order of the merged list, then what is not in it. */
  readonly fates: readonly ItemFate<T>[]
}

/**
 * Merges `next` into `current`. `inOrder` names two fields whose values must not cross (a start and an end): where a
 * new value would cross an edited one, both stay as the counselor has them and count as a conflict.
 */
export function mergeItems<T extends Item>(
  { base, current, next }: ThreeWay<T>,
  inOrder?: readonly [FieldOf<T>, FieldOf<T>],
): MergedItems<T> {
  const [wasById, nowById, nextById] = [byId(base), byId(current), byId(next)]
  const byCounselor = movedIds(idsOf(base), idsOf(current))
  const byPlan = movedIds(idsOf(base), idsOf(next))
  const placeOf = (id: string): 'kept' | 'conflict' | 'followed' | null =>
    byCounselor.has(id) ? (byPlan.has(id) ? 'conflict' : 'kept') : byPlan.has(id) ? 'followed' : null

  const fates = new Map<string, ItemFate<T>>()
  for (const item of next) {
    const [was, now] = [wasById.get(item.id), nowById.get(item.id)]
    if (now === undefined) {
      const changed = was !== undefined && fieldsOf(item).some((field) => !isSame(item[field], was[field]))
      fates.set(item.id, was === undefined ? { fate: 'added', item } : { fate: 'removed', item, changed })
      continue
    }
    const { merged, fields } = mergeFields(was, now, item, inOrder)
    const place = placeOf(item.id)
    fates.set(item.id, { fate: 'merged', item: merged, was: was ?? now, proposed: item, fields, place })
  }
  for (const item of current) {
    if (nextById.has(item.id)) continue
    const was = wasById.get(item.id)
    const untouched = was !== undefined && fieldsOf(item).every((field) => isSame(item[field], was[field]))
    fates.set(item.id, { fate: was === undefined ? 'own' : untouched ? 'dropped' : 'orphaned', item })
  }
  const survivors = new Set([...fates].flatMap(([id, { fate }]) => (isThere(fate) ? [id] : [])))
  const order = mergeOrder({ base: idsOf(base), current: idsOf(current), next: idsOf(next), survivors })
  return {
    items: order.map((id) => fates.get(id)!.item),
    fates: [
      ...order.map((id) => fates.get(id)!),
      ...[...fates].flatMap(([id, fate]) => (survivors.has(id) ? [] : [fate])),
    ],
  }
}

const isThere = (fate: ItemFate<unknown>['fate']): boolean => fate !== 'dropped' && fate !== 'removed'
const idsOf = (items: readonly Item[]): readonly string[] => items.map(({ id }) => id)
const byId = <T extends Item>(items: readonly T[]): ReadonlyMap<string, T> =>
  new Map(items.map((item) => [item.id, item]))

function mergeFields<T extends Item>(
  was: T | undefined,
  now: T,
  proposed: T,
  inOrder: readonly [FieldOf<T>, FieldOf<T>] | undefined,
): { readonly merged: T; readonly fields: readonly FieldFate<T>[] } {
  const fates = new Map<FieldOf<T>, FieldFate<T>['fate']>()
  const merged = { ...now }
  for (const field of fieldsOf(proposed)) {
    const offered = proposed[field]
    if (isSame(now[field], offered)) continue
    if (was !== undefined && isSame(now[field], was[field])) {
      merged[field] = offered
      fates.set(field, 'followed')
    } else fates.set(field, was !== undefined && isSame(offered, was[field]) ? 'kept' : 'conflict')
  }
  if (inOrder && merged[inOrder[0]] > merged[inOrder[1]])
    for (const field of inOrder)
      if (fates.get(field) === 'followed') {
        merged[field] = now[field]
        fates.set(field, 'conflict')
      }
  return { merged, fields: [...fates].map(([field, fate]) => ({ field, fate })) }
}

const fieldsOf = <T extends Item>(item: T): readonly FieldOf<T>[] =>
  Object.keys(item).filter((field): field is FieldOf<T> => field !== 'id')

/** Plain data with lists of strings at most; equal lists in equal order are the same. */
const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)
