import { useId, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { RatedSection } from '../../../core/intake/items'
import classes from './RatingQuestion.module.css'
import { scaleOf } from './sections'

const answers = [0, 1, 2, 3, 4] as const

export interface RatingQuestionProps {
  section: RatedSection
  item: string
  answer: number | null
  /** Said under the answers: how this one came about. */
  note?: string | undefined
  /** `null` takes the answer back. */
  onAnswer: (answer: number | null) => void
  /** +1 on, −1 back. */
  onMove: (by: 1 | -1) => void
  /** `large` is for the student's view. */
  size?: 'normal' | 'large'
}

/**
 * One question answered from 0 to 4 by mouse, arrow keys or digits. Left and right change the answer and stay, so that
 * one can try; a digit, a click, Enter and S walk on. An answer can be taken back as easily as given.
 */
export function RatingQuestion({
  section,
  item,
  answer,
  note,
  onAnswer,
  onMove,
  size = 'normal',
}: RatingQuestionProps) {
  const { t } = useTranslation()
  const name = useId()
  const asked = t(`intake:items.${section}.${item}.ask`)

  const answerAndGo = (value: number) => {
    onAnswer(value)
    onMove(1)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLFieldSetElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const action = keyAction(event, answer)
    if (!action) return
    event.preventDefault()
    switch (action.kind) {
      case 'answer-and-go':
        answerAndGo(action.value)
        break
      case 'try':
        onAnswer(action.value)
        event.currentTarget.querySelector<HTMLElement>(`input[value="${action.value}"]`)?.focus()
        break
      case 'clear':
        onAnswer(null)
        break
      case 'move':
        onMove(action.by)
    }
  }

  return (
    <fieldset
      className={classes.question}
      data-size={size}
      data-answered={answer !== null || undefined}
      onKeyDown={onKeyDown}
    >
      <legend className={classes.ask}>{asked}</legend>
      <div className={classes.row}>
        <div className={classes.answers}>
          {answers.map((value) => (
            <label key={value} className={classes.answer}>
              <input
                type="radio"
                name={name}
                value={value}
                checked={answer === value}
                data-autofocus={(size === 'large' && value === (answer ?? 0)) || undefined}
                onChange={() => answerAndGo(value)}
              />
              <span className={classes.digit} aria-hidden>
                {value}
              </span>
              <span>{t(`intake:scales.${scaleOf[section]}.${value}`)}</span>
            </label>
          ))}
        </div>
        {answer === null ? (
          <button type="button" className={classes.aside} title={t('intake:skipHint')} onClick={() => onMove(1)}>
            {t('intake:skip')}
          </button>
        ) : (
          <button
            type="button"
            className={classes.aside}
            aria-label={t('intake:clearOf', { item: t(`intake:items.${section}.${item}.label`) })}
            onClick={() => onAnswer(null)}
          >
            {t('intake:clear')}
          </button>
        )}
      </div>
      {note !== undefined && <p className={classes.note}>{note}</p>}
    </fieldset>
  )
}

type KeyAction =
  | { kind: 'answer-and-go'; value: number }
  | { kind: 'try'; value: number }
  | { kind: 'clear' }
  | { kind: 'move'; by: 1 | -1 }

function keyAction({ key, target }: KeyboardEvent, answer: number | null): KeyAction | null {
  const onButton = target instanceof HTMLButtonElement
  if (/^[0-4]$/.test(key)) return { kind: 'answer-and-go', value: Number(key) }
  if (key === 'ArrowDown') return { kind: 'move', by: 1 }
  if (key === 'ArrowUp') return { kind: 'move', by: -1 }
  if (key.toLowerCase() === 's' || (key === 'Enter' && !onButton)) return { kind: 'move', by: 1 }
  if ((key === 'Backspace' || key === 'Delete') && answer !== null) return { kind: 'clear' }
  if (onButton) return null
  // From nothing, the first press shows an end of the scale: right begins low, left begins high.
  if (key === 'ArrowRight') return { kind: 'try', value: Math.min(4, (answer ?? -1) + 1) }
  if (key === 'ArrowLeft') return { kind: 'try', value: Math.max(0, (answer ?? 5) - 1) }
  return null
}

/** Puts the cursor on a question: on its answer, or on its first choice. */
export function focusQuestion(within: Element): void {
  const input =
    within.querySelector<HTMLInputElement>('input:checked') ?? within.querySelector<HTMLInputElement>('input')
  input?.focus({ preventScroll: true })
  within.querySelector('fieldset')?.scrollIntoView({ block: 'nearest' })
}
