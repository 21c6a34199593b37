import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Course, CoursePlan } from '../../../core/courses/schema'
import { useStudent } from '../../lib/use-student'
import { UndoBar } from '../plan/UndoBar'
import { CourseDialog } from './CourseDialog'
import { CourseGrid } from './CourseGrid'
import classes from './Courses.module.css'
import { addCourse, editCourse, removeCourse } from './edits'
import { SuggestedCourses } from './SuggestedCourses'

/** Four years of high school: what is planned and taken, with credits, and what the guide suggests. */
export function CoursesStep({ id }: { id: string }) {
  const { t } = useTranslation('courses')
  const { record, update } = useStudent(id)
  const [open, setOpen] = useState<string | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const plan = record.courses
  const { gradeLevel } = record.intake.student
  // Nobody who has left high school is told which courses to take there.
  const isPast = gradeLevel === 'adult' || gradeLevel === 'postsecondary'
  const edit = (change: (plan: CoursePlan) => CoursePlan, mergeKey?: string) =>
    update((now) => ({ ...now, courses: change(now.courses) }), mergeKey === undefined ? {} : { mergeKey })
  const add = (fields: Pick<Course, 'grade' | 'subject' | 'title'>) => {
    const uuid = crypto.randomUUID()
    edit((now) => addCourse(now, fields, uuid))
    return uuid
  }
  const course = plan.courses.find((one) => one.id === open)
  return (
    <div className={classes.page}>
      <h2>{t('title')}</h2>
      <p className="soft">{t(isPast ? 'leadPast' : 'lead')}</p>
      {isPast && <p>{t('past')}</p>}
      <CourseGrid
        plan={plan}
        edit={edit}
        onOpen={setOpen}
        onAdd={(grade, subject) => setOpen(add({ grade, subject, title: '' }))}
      />
      {!isPast && (
        <SuggestedCourses
          record={record}
          onAdd={(fields) => {
            add(fields)
            setSaid(t('said.added', { title: fields.title, grade: fields.grade }))
          }}
        />
      )}
      {course && (
        <CourseDialog
          course={course}
          onEdit={(patch, field) => edit((now) => editCourse(now, course.id, patch), field && `${course.id}.${field}`)}
          onRemove={() => {
            edit((now) => removeCourse(now, course.id))
            setOpen(null)
            setSaid(t('said.removed', { title: course.title || t('untitled') }))
          }}
          onClose={() => {
            // Begun and left empty: nobody meant it.
            if (course.title.trim() === '') edit((now) => removeCourse(now, course.id))
            setOpen(null)
          }}
        />
      )}
      <UndoBar id={id} said={said} onDone={() => setSaid(null)} label={t('undo')} />
    </div>
  )
}
