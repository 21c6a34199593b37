import { ActionIcon } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PdfPage } from '../../components/pdf/PdfPage'
import { usePdf } from '../../components/pdf/use-pdf'
import { useDocumentPdf } from '../documents/use-document-pdf'
import classes from './PlanPreview.module.css'

/** The page as it will be printed, keeping up with what is written beside it. */
export function PlanPreview({ id }: { id: string }) {
  const { t } = useTranslation('plan')
  const { bytes, failed, isBehind } = useDocumentPdf({ document: 'career-plan', studentId: id })
  const pdf = usePdf(bytes)
  const [wanted, setWanted] = useState(1)
  const pages = pdf?.numPages ?? 0
  const page = Math.min(wanted, Math.max(1, pages))
  return (
    <aside className={classes.preview} aria-label={t('preview.title')}>
      <div className={classes.sheet} data-behind={isBehind || undefined}>
        {pdf && <PdfPage pdf={pdf} page={page} width={380} label={t('preview.page', { page, pages })} />}
      </div>
      <div className={classes.pager}>
        <ActionIcon
          variant="subtle"
          size={32}
          aria-label={t('preview.previous')}
          disabled={page <= 1}
          onClick={() => setWanted(page - 1)}
        >
          <IconChevronLeft size={18} aria-hidden />
        </ActionIcon>
        <span className="soft">
          {failed ? t('preview.failed') : pages > 0 ? t('preview.page', { page, pages }) : t('preview.making')}
        </span>
        <ActionIcon
          variant="subtle"
          size={32}
          aria-label={t('preview.next')}
          disabled={page >= pages}
          onClick={() => setWanted(page + 1)}
        >
          <IconChevronRight size={18} aria-hidden />
        </ActionIcon>
      </div>
    </aside>
  )
}
