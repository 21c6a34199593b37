import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocation, useSearch } from 'wouter'
import { documentIds, factsOf, type DocumentId } from '../../../core/documents/kinds'
import { useStudent } from '../../lib/use-student'
import { DocumentChoice } from './DocumentChoice'
import { PrintPages } from './PrintPages'
import classes from './PrintStep.module.css'

const ofStudent = documentIds.filter((id) => factsOf(id).group === 'student')

/** The papers of a student, one at a time, as they will leave the printer. Which one stands in the address. */
export function PrintStep({ id }: { id: string }) {
  const { t } = useTranslation('print')
  const { record } = useStudent(id)
  const [, navigate] = useLocation()
  const asked = new URLSearchParams(useSearch()).get('document')
  const document: DocumentId = ofStudent.find((one) => one === asked) ?? 'career-plan'
  const choice = (
    <DocumentChoice
      documents={ofStudent}
      chosen={document}
      hasPlan={record.plan !== null}
      onChoose={(next) => navigate(`/students/${id}/print?document=${next}`, { replace: true })}
    />
  )
  if (factsOf(document).needs !== 'plan' || record.plan)
    return (
      <PrintPages key={document} request={{ document, studentId: id }}>
        {choice}
      </PrintPages>
    )
  return (
    <div className={classes.step}>
      {choice}
      <section className={classes.empty}>
        <h2>{t('empty.title')}</h2>
        <p>{t('empty.teach')}</p>
        <Button onClick={() => navigate(`/students/${id}/matches`)}>{t('empty.go')}</Button>
      </section>
    </div>
  )
}
