import { Button, Modal, NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { courseGrades, courseStates, courseSubjects, type Course } from '../../../core/courses/schema'
import classes from './Courses.module.css'
import type { CoursePatch } from './edits'

interface CourseDialogProps {
  readonly course: Course
  /** `field`: typing on in this field is one step of undo. */
  readonly onEdit: (patch: CoursePatch, field?: string) => void
  readonly onRemove: () => void
  readonly onClose: () => void
}

/** One course; every change is kept at once. */
export function CourseDialog({ course, onEdit, onRemove, onClose }: CourseDialogProps) {
  const { t } = useTranslation('courses')
  return (
    <Modal opened onClose={onClose} title={t('course.heading')} closeButtonProps={{ 'aria-label': t('course.close') }}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          onClose()
        }}
      >
        <TextInput
          label={t('course.title')}
          data-autofocus
          maxLength={120}
          value={course.title}
          onChange={(event) => onEdit({ title: event.currentTarget.value }, 'title')}
        />
        <div className={classes.pair}>
          <NumberInput
            label={t('course.credits')}
            description={t('course.creditsHint')}
            min={0}
            max={100}
            step={0.5}
            decimalScale={3}
            value={course.credits ?? ''}
            onChange={(next) => onEdit({ credits: typeof next === 'number' ? next : null }, 'credits')}
          />
          <NativeSelect
            label={t('course.state')}
            description={' '}
            data={courseStates.map((state) => ({ value: state, label: t(`states.${state}`) }))}
            value={course.state}
            onChange={(event) => onEdit({ state: event.currentTarget.value as Course['state'] })}
          />
        </div>
        <div className={classes.pair}>
          <NativeSelect
            label={t('course.grade')}
            data={courseGrades.map((grade) => ({ value: grade, label: t('grade', { grade }) }))}
            value={course.grade}
            onChange={(event) => onEdit({ grade: event.currentTarget.value as Course['grade'] })}
          />
          <NativeSelect
            label={t('subject')}
            data={courseSubjects.map((subject) => ({ value: subject, label: t(`subjects.${subject}`) }))}
            value={course.subject}
            onChange={(event) => onEdit({ subject: event.currentTarget.value as Course['subject'] })}
          />
        </div>
        <div className={classes.end}>
          <Button variant="subtle" color="gray" onClick={onRemove}>
            {t('course.remove')}
          </Button>
          <Button type="submit">{t('course.done')}</Button>
        </div>
      </form>
    </Modal>
  )
}
