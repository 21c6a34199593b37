import { NumberInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import {
  courseGrades,
  courseSubjects,
  type Course,
  type CourseGrade,
  type CoursePlan,
  type CourseSubject,
} from '../../../core/courses/schema'
import { coursesIn, creditsOf } from '../../../core/courses/sums'
import classes from './Courses.module.css'
import { setRequired } from './edits'

interface CourseGridProps {
  readonly plan: CoursePlan
  readonly edit: (change: (plan: CoursePlan) => CoursePlan, mergeKey?: string) => void
  readonly onOpen: (course: string) => void
  readonly onAdd: (grade: CourseGrade, subject: CourseSubject) => void
}

/** Subjects down, grades across. Sums at both edges; what the school asks for only where it was entered. */
export function CourseGrid({ plan, edit, onOpen, onAdd }: CourseGridProps) {
  const { t } = useTranslation('courses')
  const number = (credits: number) => t('number', { credits })
  return (
    <div className={classes.frame}>
      <table className={classes.grid}>
        <thead>
          <tr>
            <th scope="col">{t('subject')}</th>
            {courseGrades.map((grade) => (
              <th key={grade} scope="col">
                {t('grade', { grade })}
              </th>
            ))}
            <th scope="col">{t('credits')}</th>
            <th scope="col">{t('required')}</th>
          </tr>
        </thead>
        <tbody>
          {courseSubjects.map((subject) => (
            <tr key={subject}>
              <th scope="row">{t(`subjects.${subject}`)}</th>
              {courseGrades.map((grade) => (
                <td key={grade}>
                  {coursesIn(plan, { grade, subject }).map((course) => (
                    <CourseButton key={course.id} course={course} onOpen={() => onOpen(course.id)} />
                  ))}
                  <button
                    type="button"
                    className={classes.add}
                    aria-label={t('add', { subject: t(`subjects.${subject}`), grade })}
                    disabled={plan.courses.length >= 200}
                    onClick={() => onAdd(grade, subject)}
                  >
                    <IconPlus size={16} aria-hidden />
                  </button>
                </td>
              ))}
              <td>{number(creditsOf(coursesIn(plan, { subject })).planned)}</td>
              <td>
                <Required
                  label={t('requiredIn', { subject: t(`subjects.${subject}`) })}
                  value={plan.required[subject] ?? null}
                  onChange={(credits) => edit((now) => setRequired(now, subject, credits), `required.${subject}`)}
                />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('total')}</th>
            {courseGrades.map((grade) => (
              <td key={grade}>{number(creditsOf(coursesIn(plan, { grade })).planned)}</td>
            ))}
            <td>
              {number(creditsOf(plan.courses).planned)}
              <span className={classes.earned}>{t('earned', { credits: creditsOf(plan.courses).earned })}</span>
            </td>
            <td>
              <Required
                label={t('requiredInAll')}
                value={plan.requiredInAll}
                onChange={(requiredInAll) => edit((now) => ({ ...now, requiredInAll }), 'required.all')}
              />
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

function CourseButton({ course, onOpen }: { course: Course; onOpen: () => void }) {
  const { t } = useTranslation('courses')
  const { title, credits, state } = course
  return (
    <button type="button" className={classes.course} data-state={state} onClick={onOpen}>
      <span>{title || t('untitled')}</span>
      <span className={classes.facts}>
        {[credits !== null && t('creditsOf', { credits, count: credits }), t(`states.${state}`)]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </button>
  )
}

interface RequiredProps {
  readonly label: string
  readonly value: number | null
  readonly onChange: (credits: number | null) => void
}

function Required({ label, value, onChange }: RequiredProps) {
  return (
    <NumberInput
      aria-label={label}
      size="xs"
      hideControls
      min={0}
      max={100}
      step={0.5}
      decimalScale={3}
      className={classes.required}
      value={value ?? ''}
      onChange={(next) => onChange(typeof next === 'number' ? next : null)}
    />
  )
}
