import { localKinds, type LocalKnowledge } from '../../../../core/local/local'
import type { LibraryEntry } from './search-index'

/** What the search knows of local knowledge: every word that was entered. */
export const localEntriesOf = (local: LocalKnowledge): LibraryEntry[] =>
  localKinds.flatMap((kind) =>
    local[kind].map((entry): LibraryEntry => {
      const { id, addedBy: _by, addedOn: _on, changedOn: _changed, name, ...more } = entry
      const words = textsIn(more)
      return {
        kind: 'local',
        href: `/library/local/${id}`,
        title: name,
        detail: words.join(' · '),
        names: 'programs' in entry ? entry.programs.map((program) => program.name) : [],
        text: [],
      }
    }),
  )

const textsIn = (value: object): string[] =>
  Object.values(value).flatMap((inner: unknown) => {
    if (typeof inner === 'string') return inner === '' ? [] : [inner]
    return typeof inner === 'object' && inner !== null ? textsIn(inner) : []
  })
