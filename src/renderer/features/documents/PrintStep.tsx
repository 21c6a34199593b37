import { Button, Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocation, useSearch } from 'wouter'
import { formFor } from '../../../core/catalog/state-form'
import { documentIds, factsOf, type DocumentId } from '../../../core/documents/kinds'
import { useCatalog } from '../../app/catalog'
import { useStudent } from '../../lib/use-student'
import { DocumentChoice } from './DocumentChoice'
import { FormChoice } from './FormChoice'
import { PrintPages } from './PrintPages'
import classes from './PrintStep.module.css'

const ofStudent = documentIds.filter((id) => factsOf(id).group === 'student')

/** The papers of a student, one at a time, as they will leave the printer. Which one stands in the address. */
export function PrintStep({ id }: { id: string }) {
  const { t } = useTranslation('print')
  const { record } = useStudent(id)
  const catalog = useCatalog()
  const [, navigate] = useLocation()
  const search = new URLSearchParams(useSearch())
  const document: DocumentId = ofStudent.find((one) => one === search.get('document')) ?? 'career-plan'
  const go = (query: string) => navigate(`/students/${id}/print?${query}`, { replace: true })
  const choice = (
    <DocumentChoice
      documents={ofStudent}
      chosen={document}
      hasPlan={record.plan !== null}
      onChoose={(next) => go(`document=${next}`)}
    />
  )
  if (document === 'state-form') {
    const form = formFor(catalog.forms, search.get('form') ?? undefined, record.intake.student.state)?.id ?? null
    const choices = (
      <>
        {choice}
        <FormChoice chosen={form} onChoose={(next) => go(`document=state-form&form=${next}`)} />
      </>
    )
    return form === null ? (
      <div className={classes.step}>
        {choices}
        <section className={classes.empty}>
          <h2>{t('forms:state.none.title')}</h2>
          <p>{t('forms:state.none.teach')}</p>
        </section>
      </div>
    ) : (
      <PrintPages key={form} request={{ document, studentId: id, options: { form } }}>
        {choices}
      </PrintPages>
    )
  }
  if (document === 'intake-form') {
    const blank = search.has('blank')
    return (
      <PrintPages key={String(blank)} request={{ document, studentId: id, options: { blank } }}>
        {choice}
        <Checkbox
          label={t('forms:paper.withoutAnswers')}
          checked={blank}
          onChange={(event) => go(`document=intake-form${event.currentTarget.checked ? '&blank' : ''}`)}
        />
      </PrintPages>
    )
  }
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
