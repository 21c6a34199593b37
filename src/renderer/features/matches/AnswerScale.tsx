import { useId, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './AnswerScale.module.css'
import type { Question } from '../../../shared/record/revised-answers'
import { scaleOf } from './scales'

const answers = [0, 1, 2, 3, 4] as const

interface AnswerScaleProps {
  readonly question: Question
  readonly answer: number | null
  /** Id of what names the question. */
  readonly labelledBy: string
  /** `null` takes the answer back. */
  readonly onAnswer: (answer: number | null) => void
}

/**
 * An answer as five small steps, changed where it stands: by mouse, left and right, or digits, and taken back with
 * Backspace. Up and down walk to the next question of the table. The cursor stays, so that the effect can be watched.
 */
export function AnswerScale({ question, answer, labelledBy, onAnswer }: AnswerScaleProps) {
  const { t } = useTranslation()
  const name = useId()
  const { section, item } = question
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const next = nextAnswer(event.key, answer)
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (next === undefined && by === undefined) return
    event.preventDefault()
    if (by !== undefined) neighbour(event.currentTarget, by)?.focus()
    else if (next !== undefined) {
      onAnswer(next)
      event.currentTarget.querySelector<HTMLElement>(`input[value="${next ?? 0}"]`)?.focus()
    }
  }
  return (
    <div className={classes.scale} data-answer={`${section}.${item}`}>
      <div role="radiogroup" tabIndex={-1} aria-labelledby={labelledBy} className={classes.steps} onKeyDown={onKeyDown}>
        {answers.map((value) => {
          const words = t(`intake:scales.${scaleOf[section]}.${value}`)
          return (
            <label key={value} className={classes.step} title={words}>
              <input
                type="radio"
                name={name}
                value={value}
                aria-label={words}
                checked={answer === value}
                onChange={() => onAnswer(value)}
              />
              <span aria-hidden>{value}</span>
            </label>
          )
        })}
      </div>
      <button
        type="button"
        className={classes.clear}
        // Backspace does the same: one stop of the Tab key a question is enough.
        tabIndex={-1}
        hidden={answer === null}
        aria-label={t('intake:clearOf', { item: t(`intake:items.${section}.${item}.label`) })}
        title={t('intake:clear')}
        onClick={() => onAnswer(null)}
      >
        ×
      </button>
    </div>
  )
}

/** The answer a key asks for; `undefined` where it asks for none. */
function nextAnswer(key: string, answer: number | null): number | null | undefined {
  if (/^[0-4]$/.test(key)) return Number(key)
  if ((key === 'Backspace' || key === 'Delete') && answer !== null) return null
  // From nothing, the first press shows an end of the scale: right begins low, left begins high.
  if (key === 'ArrowRight') return Math.min(4, (answer ?? -1) + 1)
  if (key === 'ArrowLeft') return Math.max(0, (answer ?? 5) - 1)
  return undefined
}

/** The step that stands for a question when the cursor comes to it: its answer, or its first step. */
export const cursorOf = (within: Element | null): HTMLElement | null =>
  within?.querySelector<HTMLElement>('input:checked') ?? within?.querySelector<HTMLElement>('input') ?? null

function neighbour(from: Element, by: number): HTMLElement | null {
  const all = [...(from.closest('table')?.querySelectorAll('[data-answer]') ?? [])]
  return cursorOf(all[all.findIndex((one) => one.contains(from)) + by] ?? null)
}
