import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Course } from '../../../core/courses/schema'
import { gradeFor, suggestedCourses } from '../../../core/courses/sums'
import type { StudentRecord } from '../../../shared/record'
import { useCatalog } from '../../app/catalog'
import { Panel } from '../../components/Panel'
import classes from './Courses.module.css'

interface SuggestedCoursesProps {
  readonly record: StudentRecord
  readonly onAdd: (fields: Pick<Course, 'grade' | 'subject' | 'title'>) => void
}

/** What the guide names for this work; one press puts it into the student's present grade. */
export function SuggestedCourses({ record, onAdd }: SuggestedCoursesProps) {
  const { t } = useTranslation('courses')
  const catalog = useCatalog()
  const specialty = record.choice?.specialty ?? ''
  const suggested = suggestedCourses(catalog, specialty, record.courses)
  const grade = gradeFor(record.intake.student.gradeLevel)
  if (suggested.length === 0) return null
  return (
    <Panel title={t('suggested.title')} hint={t('suggested.hint', { grade })}>
      <ul className={classes.suggested}>
        {suggested.map(({ title, subject }) => (
          <li key={title}>
            <Button
              variant="default"
              size="compact-md"
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() => onAdd({ title, subject, grade })}
            >
              {title}
            </Button>
          </li>
        ))}
      </ul>
      <p className={classes.source}>
        <Link href="/library/guide/courses">{t('suggested.source')}</Link>
      </p>
    </Panel>
  )
}
