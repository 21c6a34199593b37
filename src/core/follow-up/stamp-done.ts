import type { PlanContent } from '../planning/edited-plan'
import type { Day } from '../planning/types'
import { dueItems } from './items'
import type { FollowUp } from './schema'

/** Keeps the day on which something was ticked, wherever it was ticked; what is open again has no day. */
export function stampDone(followUp: FollowUp, before: PlanContent, after: PlanContent, today: Day): FollowUp {
  const doneIn = (content: PlanContent) => new Set(dueItems(content).flatMap(({ id, done }) => (done ? [id] : [])))
  const [was, is] = [doneIn(before), doneIn(after)]
  const ticked = [...is].filter((id) => !was.has(id))
  const opened = [...was].filter((id) => !is.has(id) && followUp.doneOn[id] !== undefined)
  if (ticked.length === 0 && opened.length === 0) return followUp
  const kept = Object.entries(followUp.doneOn).filter(([id]) => !opened.includes(id))
  return {
    ...followUp,
    doneOn: { ...Object.fromEntries(kept), ...Object.fromEntries(ticked.map((id) => [id, today])) },
  }
}
