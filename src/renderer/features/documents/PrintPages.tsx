import { Button, NativeSelect } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { IconDownload, IconPrinter } from '@tabler/icons-react'
import { useEffect, useEffectEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { PdfPage } from '../../components/pdf/PdfPage'
import { PrintSheets } from '../../components/pdf/PrintSheets'
import { usePdf } from '../../components/pdf/use-pdf'
import { useSettings } from '../../app/settings'
import { ErrorNotice } from '../../components/ErrorNotice'
import { useCommand } from '../../lib/commands'
import { useErrorText } from '../../lib/use-error-text'
import { ChangedSinceSigned, RevisionsPanel } from '../revisions'
import { takePrintRequest } from './print-request'
import classes from './PrintStep.module.css'
import { useOutput } from './use-output'
import { usePlanPdf } from './use-plan-pdf'

/** Widest a page is shown, in CSS pixels: a little under its size on paper. */
const widest = 760

export function PrintPages({ id }: { id: string }) {
  const { t } = useTranslation('print')
  const errorText = useErrorText()
  const { settings, change } = useSettings()
  const { bytes, failed, isBehind } = usePlanPdf(id)
  const pdf = usePdf(bytes)
  const { ref, width } = useElementSize()
  const { state, sheets, save, print } = useOutput(id, pdf)
  const ready = pdf !== null && !isBehind
  const busy = state.status === 'saving' || state.status === 'printing'

  useCommand('print', print, ready && !busy)
  useCommand('save-pdf', save, ready && !busy)
  // Ctrl+P on another step leads here and means "print".
  const printAsked = useEffectEvent(() => {
    if (takePrintRequest(id)) print()
  })
  useEffect(() => {
    if (ready) printAsked()
  }, [ready])

  return (
    <div className={classes.step}>
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
      <ChangedSinceSigned id={id} />
      <RevisionsPanel id={id} />
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
