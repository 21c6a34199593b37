import { createHash } from 'node:crypto'
import { localKinds, localKnowledge, type LocalEntry, type LocalKnowledge } from '../../core/local/local'

/**
 * Two branches of local knowledge as one. An entry that only one side has is there; one that only one side changed since
 * `before` is as that side has it; one that both changed is there twice, the other side's under an id made from its
 * content, so that it does not matter on which computer this is done, or how often.
 */
export function uniteLocal(mine: LocalKnowledge, theirs: LocalKnowledge, before: LocalKnowledge): LocalKnowledge {
  const united: Record<string, unknown> = { ...mine }
  for (const kind of localKinds) {
    const entries = new Map<string, LocalEntry>(mine[kind].map((entry) => [entry.id, entry]))
    const known = new Map(before[kind].map((entry) => [entry.id, JSON.stringify(entry)]))
    for (const entry of theirs[kind]) {
      const [own, text] = [entries.get(entry.id), JSON.stringify(entry)]
      if (own && (JSON.stringify(own) === text || known.get(entry.id) === text)) continue
      if (!own || JSON.stringify(own) === known.get(entry.id)) entries.set(entry.id, entry)
      else {
        const id = idFrom(text)
        entries.set(id, { ...entry, id })
      }
    }
    united[kind] = [...entries.values()]
  }
  // More entries than one document may hold: then nothing is brought in, and the copy waits.
  return localKnowledge.parse(united)
}

/** A uuid that says nothing but which text it was made from. */
function idFrom(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
