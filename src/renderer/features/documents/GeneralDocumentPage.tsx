import { IconArrowLeft } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, Redirect } from 'wouter'
import { documentIds, factsOf } from '../../../core/documents/kinds'
import classes from './DocumentsPage.module.css'
import { PrintPages } from './PrintPages'

const general = documentIds.filter((id) => !['student', 'plan', 'code'].includes(factsOf(id).needs))

/** A paper about nobody, or about all students: its pages, to save and to print. */
export function GeneralDocumentPage({ document: asked }: { document: string }) {
  const { t } = useTranslation()
  const document = general.find((id) => id === asked)
  if (!document) return <Redirect to="/documents" />
  return (
    <div className={classes.paper}>
      <Link href="/documents" className={classes.back}>
        <IconArrowLeft size={18} aria-hidden /> {t('print:back')}
      </Link>
      <h1>{t(`papers:kinds.${document}.title`)}</h1>
      <PrintPages request={{ document, studentId: null }} />
    </div>
  )
}
