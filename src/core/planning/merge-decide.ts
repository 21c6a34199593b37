/** Taking up a proposal of the new plan after the merge has kept the counselor's own. */
import type { PlanContent } from './edited-plan'
import type { Item } from './merge-items'
import { placeBeside } from './merge-order'
import type { MergeNote, Proposal } from './merge-report'

/** The content with the proposal in it. A note that proposes nothing, or is about an item no longer there, changes nothing. */
export function takeProposal(content: PlanContent, note: MergeNote): PlanContent {
  if (note.proposal === null) return content
  if (note.list === 'plan') return { ...content, notes: note.proposal.notes }
  return note.list === 'steps'
    ? { ...content, steps: take(content.steps, note.id, note.proposal) }
    : { ...content, firstNinetyDays: take(content.firstNinetyDays, note.id, note.proposal) }
}

function take<T extends Item>(items: readonly T[], id: string, proposal: Proposal<T>): T[] {
  const others = items.filter((item) => item.id !== id)
  if (proposal.kind === 'remove') return others
  if (proposal.kind === 'set') return items.map((item) => (item.id === id ? { ...item, ...proposal.fields } : item))
  const item = items.find((known) => known.id === id) ?? proposal.item
  const all = new Map([...others, item].map((known) => [known.id, known]))
  const order = placeBeside(
    others.map((known) => known.id),
    id,
    proposal.order,
  )
  return order.map((known) => all.get(known)!)
}
