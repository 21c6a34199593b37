import { Button, Modal } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { itemsBySection, ratedSections, type RatedSection } from '../../../core/intake/items'
import { answersOf } from '../../../core/intake/schema'
import { calledName } from '../../lib/display-name'
import { useStudent } from '../../lib/use-student'
import { rate, withIntake } from './edit'
import classes from './FacingMode.module.css'
import { focusQuestion, RatingQuestion } from './RatingQuestion'

const questions = ratedSections.flatMap((section) =>
  itemsBySection[section].map((item) => ({ section, item: item as string })),
)

export interface FacingModeProps {
  id: string
  /** Begins at this section's first unanswered question. */
  from: RatedSection
  onClose: () => void
}

/** The student's view: one question, its answers, and nothing about anybody. */
export function FacingMode({ id, from, onClose }: FacingModeProps) {
  const { t } = useTranslation()
  const { record, update } = useStudent(id)
  const { intake } = record
  const [at, setAt] = useState(() => {
    const first = questions.findIndex(({ section }) => section === from)
    const open = questions.findIndex(
      ({ section, item }) => section === from && answersOf(intake, section)[item] === undefined,
    )
    return open < 0 ? first : open
  })
  const stage = useRef<HTMLDivElement>(null)
  const question = questions[at]

  useEffect(() => {
    if (stage.current) focusQuestion(stage.current)
  }, [at])

  return (
    <Modal
      opened
      onClose={onClose}
      fullScreen
      withCloseButton={false}
      transitionProps={{ duration: 0 }}
      title={<span className="visually-hidden">{t('intake:facing')}</span>}
      classNames={{ body: classes.body, header: classes.header }}
    >
      <div className={classes.bar}>
        <progress
          className={classes.progress}
          max={questions.length}
          value={Math.min(at, questions.length)}
          aria-label={t('intake:facing')}
        />
        <Button variant="subtle" color="gray" onClick={onClose}>
          {t('intake:facingLeave')}
        </Button>
      </div>
      <div ref={stage} className={classes.stage}>
        {question ? (
          <>
            <p className={classes.where}>
              {t('intake:facingSection', {
                section: t(`intake:sections.${question.section}.title`),
                number: itemsBySection[question.section].indexOf(question.item as never) + 1,
                total: itemsBySection[question.section].length,
              })}
            </p>
            <RatingQuestion
              key={at}
              size="large"
              section={question.section}
              item={question.item}
              answer={answersOf(intake, question.section)[question.item] ?? null}
              onAnswer={(answer) => update(withIntake((value) => rate(value, question.section, question.item, answer)))}
              onMove={(by) => setAt((now) => Math.max(0, now + by))}
            />
          </>
        ) : (
          <div role="status">
            <h2 className={classes.thanks}>{t('intake:facingDone', { name: calledName(intake.student) })}</h2>
            <p className={classes.where}>{t('intake:facingDoneText')}</p>
          </div>
        )}
        {at > 0 && (
          <Button variant="subtle" size="md" className={classes.back} onClick={() => setAt(at - 1)}>
            {t('intake:facingBack')}
          </Button>
        )}
      </div>
    </Modal>
  )
}
