import { Button, Modal } from '@mantine/core'
import { IconDownload, IconPrinter } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { revisionTitle, type PlanRevision } from '../../../core/planning/revisions'
import { useApi } from '../../app/api'
import { ActionBar } from '../../components/ActionBar'
import { ErrorNotice } from '../../components/ErrorNotice'
import { PdfPage } from '../../components/pdf/PdfPage'
import { PrintSheets } from '../../components/pdf/PrintSheets'
import { usePdf } from '../../components/pdf/use-pdf'
import { useErrorText } from '../../lib/use-error-text'
import { AskDisclosures, useNewCopy } from '../disclosures'
import { ProtectField } from '../documents/ProtectField'
import { usePrintSheets } from '../documents/use-print-sheets'
import { useSay } from '../plan/use-say'
import classes from './Revisions.module.css'
import { keptPlan } from './use-revisions'

interface RevisionDialogProps {
  readonly id: string
  readonly revision: PlanRevision
  readonly onClose: () => void
}

/** Width of a page in the dialog, in CSS pixels. */
const pageWidth = 620

/** The pages that were kept, to be read, saved and printed again byte for byte. */
export function RevisionDialog({ id, revision, onClose }: RevisionDialogProps) {
  const { t } = useTranslation('revisions')
  const api = useApi()
  const say = useSay()
  const errorText = useErrorText()
  const { number } = revision
  const request = { studentId: id, number }
  const { data, error } = useQuery(keptPlan(api, id, number))

  const pdf = usePdf(data?.pdf ?? null)
  const { sheets, print } = usePrintSheets()
  const { keys, left } = useNewCopy(id, 'career-plan', pdf?.numPages ?? null)
  /** `null`: the file opens without one. Forgotten as soon as it was used. */
  const [password, setPassword] = useState<string | null>(null)
  const saving = useMutation({
    mutationFn: () => api.call('revisions.save', { ...request, ...(password && { password }) }),
    onSuccess({ fileName }) {
      if (fileName === null) return
      setPassword(null)
      left('saved')
    },
  })
  const printing = useMutation({
    mutationFn: async () => (pdf ? print(pdf, () => api.call('revisions.print', request)) : { printed: false }),
    onSuccess: ({ printed }) => printed && left('printed'),
  })
  const failed = error ?? saving.error ?? printing.error
  return (
    <Modal
      opened
      onClose={onClose}
      size={pageWidth + 64}
      title={say(revisionTitle(revision))}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <div className={classes.dialog}>
        {failed && <ErrorNotice {...errorText(failed)} />}
        {error && <p>{t('unreadable', { number })}</p>}
        <ProtectField password={password} onChange={setPassword} />
        <ActionBar status={said()}>
          <Button
            leftSection={<IconDownload size={18} aria-hidden />}
            disabled={!data || password === ''}
            loading={saving.isPending}
            onClick={() => saving.mutate()}
          >
            {t('save')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} aria-hidden />}
            disabled={!pdf}
            loading={printing.isPending}
            onClick={() => printing.mutate()}
          >
            {t('print')}
          </Button>
        </ActionBar>
        <AskDisclosures id={id} left={keys} />
        {pdf &&
          Array.from({ length: pdf.numPages }, (_, i) => (
            <div key={i} className={classes.sheet}>
              <PdfPage
                pdf={pdf}
                page={i + 1}
                width={pageWidth}
                label={t('page', { page: i + 1, pages: pdf.numPages })}
              />
            </div>
          ))}
      </div>
      {sheets && data && <PrintSheets images={sheets} paper={data.document.info.paper} />}
    </Modal>
  )

  function said(): string {
    if (saving.data?.fileName) return t('saved', { fileName: saving.data.fileName })
    if (saving.data) return t('cancelled')
    return printing.data ? t(printing.data.printed ? 'printed' : 'cancelled') : ''
  }
}
