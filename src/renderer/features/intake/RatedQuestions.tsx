import { dayOf, ownTimeZone } from '../../../core/day-of'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { itemsBySection, type RatedSection } from '../../../core/intake/items'
import { answersOf } from '../../../core/intake/schema'
import { revisionOf } from '../../../shared/record/revised-answers'
import { useStudent } from '../../lib/use-student'
import { rate, withIntake } from './edit'
import classes from './RatedQuestions.module.css'
import { focusQuestion, RatingQuestion } from './RatingQuestion'
import { scaleOf } from './sections'

/** The questions of one section under each other; an answer walks the cursor on to the next. */
export function RatedQuestions({ id, section }: { id: string; section: RatedSection }) {
  const { t } = useTranslation()
  const { record, update } = useStudent(id)
  const list = useRef<HTMLOListElement>(null)
  const answers = answersOf(record.intake, section)
  const items = itemsBySection[section]

  const goTo = (index: number) => {
    if (index < 0) return
    const next = list.current?.children[index]
    if (next) focusQuestion(next)
    else document.querySelector<HTMLElement>('[data-next-section]')?.focus()
  }

  /** What the student had said before the answer was changed while the matches were talked over. */
  const revised = (item: string): string | undefined => {
    const change = revisionOf(record, { section, item })
    if (!change) return undefined
    const before =
      change.before === null ? t('intake:unanswered') : t(`intake:scales.${scaleOf[section]}.${change.before}`)
    return t('intake:revised', { date: dayOf(change.at, ownTimeZone()), before })
  }

  return (
    <>
      <p className={classes.keys}>{t('intake:keys')}</p>
      <ol ref={list} className={classes.list}>
        {items.map((item, index) => (
          <li key={item}>
            <RatingQuestion
              section={section}
              item={item}
              answer={answers[item] ?? null}
              note={revised(item)}
              onAnswer={(answer) => update(withIntake((intake) => rate(intake, section, item, answer)))}
              onMove={(by) => goTo(index + by)}
            />
          </li>
        ))}
      </ol>
    </>
  )
}
