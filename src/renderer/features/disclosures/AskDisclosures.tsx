import { AskDisclosure } from './AskDisclosure'
import { useUnanswered } from './use-unanswered'

interface AskDisclosuresProps {
  readonly id: string
  /** Keys of the copies that have just left from here. */
  readonly left: readonly string[]
  /** Asks about those of earlier and from elsewhere, too. */
  readonly all?: boolean
}

/** One question for each copy of which nobody has said yet who gets it. The one that has just left needs no name. */
export function AskDisclosures({ id, left, all = false }: AskDisclosuresProps) {
  const open = useUnanswered(id).filter((key) => all || left.includes(key))
  return open.map((key) => (
    <AskDisclosure key={key} id={id} draftKey={key} isNamed={open.length > 1 || !left.includes(key)} />
  ))
}
