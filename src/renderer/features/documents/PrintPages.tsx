import { Button, NativeSelect } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { IconDownload, IconPrinter } from '@tabler/icons-react'
import { useEffect, useEffectEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { PdfPage } from '../../components/pdf/PdfPage'
import { PrintSheets } from '../../components/pdf/PrintSheets'
import { usePdf } from '../../components/pdf/use-pdf'
import { useSettings } from '../../app/settings'
import { ErrorNotice } from '../../components/ErrorNotice'
import { useCommand } from '../../lib/commands'
import { useErrorText } from '../../lib/use-error-text'
import { AskDisclosure, DisclosureList } from '../disclosures'
import { ChangedSinceSigned, RevisionsPanel } from '../revisions'
import { takePrintRequest } from './print-request'
import classes from './PrintStep.module.css'
import { useOutput } from './use-output'
import { useDocumentPdf } from './use-document-pdf'
import type { DocumentRequest } from '../../../shared/ipc/contract'

/** Widest a page is shown, in CSS pixels: a little under its size on paper. */
const widest = 760

interface PrintPagesProps {
  readonly request: DocumentRequest
  /** Which document it is, and what may be chosen for it. */
  readonly children?: ReactNode
}

/** The pages of one document as they will leave the printer, with the ways to take them along. */
export function PrintPages({ request, children }: PrintPagesProps) {
  const { t } = useTranslation('print')
  const errorText = useErrorText()
  const { settings, change } = useSettings()
  const { bytes, failed, isBehind } = useDocumentPdf(request)
  const pdf = usePdf(bytes)
  const { ref, width } = useElementSize()
  const { state, sheets, copy, answered, save, print } = useOutput(request, pdf)
  const ready = pdf !== null && !isBehind
  const busy = state.status === 'saving' || state.status === 'printing'

  useCommand('print', print, ready && !busy)
  useCommand('save-pdf', save, ready && !busy)
  // Ctrl+P on another step leads here and means "print".
  const printAsked = useEffectEvent(() => {
    if (request.studentId !== null && takePrintRequest(request.studentId)) print()
  })
  useEffect(() => {
    if (ready) printAsked()
  }, [ready])

  return (
    <div className={classes.step}>
      {children}
      <div className={classes.bar}>
        <Button
          size="md"
          leftSection={<IconDownload size={18} aria-hidden />}
          loading={state.status === 'saving'}
          disabled={!ready || busy}
          onClick={save}
        >
          {t('save')}
        </Button>
        <Button
          size="md"
          variant="default"
          leftSection={<IconPrinter size={18} aria-hidden />}
          loading={state.status === 'printing'}
          disabled={!ready || busy}
          onClick={print}
        >
          {t('print')}
        </Button>
        <NativeSelect
          aria-label={t('paper.label')}
          size="md"
          data={[
            { value: 'letter', label: t('paper.letter') },
            { value: 'a4', label: t('paper.a4') },
          ]}
          value={settings.paper}
          onChange={(event) => change({ paper: event.currentTarget.value as typeof settings.paper })}
        />
        <p role="status" className={classes.status}>
          {state.status === 'saved'
            ? t('saved', { fileName: state.fileName })
            : state.status === 'printed'
              ? t('printed')
              : state.status === 'cancelled'
                ? t('cancelled')
                : pdf
                  ? t('pages', { count: pdf.numPages })
                  : failed
                    ? ''
                    : t('making')}
        </p>
      </div>
      {state.status === 'failed' && <ErrorNotice {...errorText(state.error)} />}
      {failed && <ErrorNotice {...errorText(failed)} />}
      {copy && request.studentId !== null && <AskDisclosure id={request.studentId} copy={copy} onDone={answered} />}
      {request.document === 'career-plan' && request.studentId !== null && (
        <ChangedSinceSigned id={request.studentId} />
      )}
      {request.document === 'career-plan' && request.studentId !== null && <RevisionsPanel id={request.studentId} />}
      {request.studentId !== null && <DisclosureList id={request.studentId} />}
      <div ref={ref} className={classes.pages} data-behind={isBehind || undefined}>
        {pdf &&
          width > 0 &&
          Array.from({ length: pdf.numPages }, (_, i) => (
            <div key={i} className={classes.sheet}>
              <PdfPage
                pdf={pdf}
                page={i + 1}
                width={Math.min(widest, Math.round(width))}
                label={t('page', { page: i + 1, pages: pdf.numPages })}
              />
            </div>
          ))}
      </div>
      {sheets && <PrintSheets images={sheets} paper={settings.paper} />}
    </div>
  )
}
