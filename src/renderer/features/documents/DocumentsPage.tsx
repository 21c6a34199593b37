import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { documentIds, factsOf, type DocumentGroup, type DocumentId } from '../../../core/documents/kinds'
import { ErrorNotice } from '../../components/ErrorNotice'
import { Panel } from '../../components/Panel'
import { displayName } from '../../lib/display-name'
import { useErrorText } from '../../lib/use-error-text'
import { useStudentList } from '../caseload/use-student-list'
import classes from './DocumentsPage.module.css'
import { DocumentList } from './DocumentList'

const of = (group: DocumentGroup) =>
  documentIds.filter((id) => factsOf(id).group === group && factsOf(id).needs !== 'code')
/** Papers that are about nobody until somebody fills them in. */
const blanks = documentIds.filter((id) => factsOf(id).needs === 'either')

/** Every paper there is: for a student, for the class, for the office. */
export function DocumentsPage() {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const [student, setStudent] = useState('')
  const { data, error } = useStudentList()
  const students = (data?.students ?? []).toSorted((a, b) => a.familyName.localeCompare(b.familyName))
  const chosen = students.find(({ id }) => id === student) ?? null
  const general = (id: DocumentId) => `/documents/${id}`
  return (
    <div className={classes.page}>
      <h1>{t('common:documents.title')}</h1>
      {error && <ErrorNotice {...errorText(error)} />}
      <Panel title={t('print:groups.student')} hint={t('print:groups.studentHint')}>
        <NativeSelect
          className={classes.student}
          size="md"
          label={t('print:student')}
          data={[
            { value: '', label: t('print:chooseStudent') },
            ...students.map((one) => ({ value: one.id, label: displayName(one) })),
          ]}
          value={student}
          onChange={(event) => setStudent(event.currentTarget.value)}
        />
        <DocumentList
          documents={of('student')}
          hrefOf={(id) =>
            chosen === null || (factsOf(id).needs === 'plan' && chosen.stage !== 'plan')
              ? null
              : `/students/${chosen.id}/print?document=${id}`
          }
          whyNot={chosen === null ? null : t('print:noPlanYet')}
        />
      </Panel>
      <Panel title={t('print:groups.class')}>
        <p className={classes.entry}>
          <Link href="/documents/for-a-class" className={classes.name}>
            {t('batch:page.title')}
          </Link>
          <span className="soft">{t('batch:page.lead')}</span>
        </p>
        <DocumentList documents={[...blanks, ...of('class')]} hrefOf={general} whyNot={null} />
      </Panel>
      <Panel title={t('print:groups.office')}>
        <DocumentList documents={of('office')} hrefOf={general} whyNot={null} />
      </Panel>
    </div>
  )
}
