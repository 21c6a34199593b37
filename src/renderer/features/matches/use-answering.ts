import { createContext, useState } from 'react'
import type { Profile } from '../../../core/catalog/specialty'
import type { Match, ScoredSection } from '../../../core/matching'
import type { StudentRecord } from '../../../shared/record'
import { useSettings } from '../../app/settings'
import type { UseStudent } from '../../lib/use-student'
import { revisionOf, type Question } from '../../../shared/record/revised-answers'
import { changeAnswer } from './change-answer'
import { effectOf, type AnswerEffect } from './effect'
import { allItems, reasonsOf, type Layout, type Reasons } from './reasons'

/** Answers changed where their reasons stand. Kept above the cards, because a card that changes its band is made anew. */
export interface Answering {
  reasons(match: Match, profile: Profile): Reasons
  isWhole(section: ScoredSection): boolean
  /** Shows all questions of a section, or its strongest reasons only. */
  toggleWhole(section: ScoredSection, match: Match, profile: Profile): void
  /** While the cursor is in the table no line comes, goes or moves. */
  hold(reasons: Reasons): void
  release(): void
  /** `null` takes the answer back. */
  answer(question: Question, answer: number | null): void
  /** What the student had said before the talk; `undefined` where nothing was changed. */
  before(question: Question): number | null | undefined
}

interface Tried {
  readonly question: Question
  readonly record: StudentRecord
  readonly matches: readonly Match[]
}

interface AnsweringInput extends Pick<UseStudent, 'record' | 'update'> {
  readonly matches: readonly Match[]
  /** The specialty whose card is open. */
  readonly open: string | null
}

const nothing: Layout = new Map()

export const AnsweringContext = createContext<Answering | null>(null)

export function useAnswering({ record, update, matches, open }: AnsweringInput): {
  readonly answering: Answering
  readonly effect: AnswerEffect | null
} {
  const { settings } = useSettings()
  const [whole, setWhole] = useState<Layout>(nothing)
  const [held, setHeld] = useState<Layout | null>(null)
  // As it was before the answer at hand was first touched: an undo goes back to just there.
  const [tried, setTried] = useState<Tried | null>(null)
  const [shownFor, setShownFor] = useState(open)
  if (shownFor !== open) {
    setShownFor(open)
    setWhole(nothing)
    setHeld(null)
    setTried(null)
  }

  const answering: Answering = {
    reasons: (match, profile) =>
      reasonsOf({ match, intake: record.intake, profile, layout: held ?? wholeNow(match, profile) }),
    isWhole: (section) => whole.has(section),
    toggleWhole(section, match, profile) {
      const next = new Map(whole)
      const items = allItems(section, { match, intake: record.intake, profile })
      if (!next.delete(section)) next.set(section, items)
      setWhole(next)
      if (held) setHeld(next.has(section) ? new Map(held).set(section, items) : withoutSection(held, section))
    },
    hold: ({ groups }) =>
      setHeld((now) => now ?? new Map(groups.map(({ section, lines }) => [section, lines.map(({ item }) => item)]))),
    release: () => setHeld(null),
    answer(question, answer) {
      if (tried?.question.section !== question.section || tried.question.item !== question.item)
        setTried({ question, record, matches })
      update(
        (r) => changeAnswer(r, { ...question, answer }, { by: settings.counselorName, at: new Date().toISOString() }),
        { mergeKey: `answer.${question.section}.${question.item}` },
      )
    },
    before: (question) => revisionOf(record, question)?.before,
  }
  return {
    answering,
    effect: tried && open !== null ? effectOf({ ...tried, now: { record, matches }, specialty: open }) : null,
  }

  /** Sections shown whole, in the order their lines have now. */
  function wholeNow(match: Match, profile: Profile): Layout {
    return new Map(
      [...whole.keys()].map((section) => [section, allItems(section, { match, intake: record.intake, profile })]),
    )
  }
}

function withoutSection(layout: Layout, section: ScoredSection): Layout {
  const next = new Map(layout)
  next.delete(section)
  return next
}
