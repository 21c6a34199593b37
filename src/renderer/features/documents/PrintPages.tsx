import { Button } from '@mantine/core'
import { IconDownload, IconPrinter } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentOptions } from '../../../core/documents/kinds'
import { isFilePassword } from '../../../shared/file-password'
import type { DocumentRequest } from '../../../shared/ipc/contract'
import { ActionBar } from '../../components/ActionBar'
import { PrintSheets } from '../../components/pdf/PrintSheets'
import { usePdf } from '../../components/pdf/use-pdf'
import { useSettings } from '../../app/settings'
import { ErrorNotice } from '../../components/ErrorNotice'
import { useCommand } from '../../lib/commands'
import { useErrorText } from '../../lib/use-error-text'
import { AskDisclosures, DisclosureList } from '../disclosures'
import { ChangedSinceSigned, RevisionsPanel } from '../revisions'
import { ClassDisclosure } from './class/ClassDisclosure'
import { isAboutAll } from './class/use-class-copies'
import { CopyOptions } from './CopyOptions'
import { DocumentChoices } from './DocumentChoices'
import { takePrintRequest } from './print-request'
import classes from './PrintStep.module.css'
import { ProtectField } from './ProtectField'
import { useOutput } from './use-output'
import { useDocumentPdf } from './use-document-pdf'
import { PdfViewer } from './viewer/PdfViewer'

interface PrintPagesProps {
  readonly request: DocumentRequest
  /** Which document it is, and what may be chosen for it. */
  readonly children?: ReactNode
}

/** The pages of one document as they will leave the printer, with the ways to take them along. */
export function PrintPages({ request: asked, children }: PrintPagesProps) {
  const { t } = useTranslation('print')
  const errorText = useErrorText()
  const { settings } = useSettings()
  const [chosen, setChosen] = useState<DocumentOptions>({})
  /** `null`: the file opens without one. Forgotten as soon as it was used. */
  const [password, setPassword] = useState<string | null>(null)
  const request = useMemo(() => withOptions(asked, chosen), [asked, chosen])
  const { bytes, failed, isBehind } = useDocumentPdf(request)
  const pdf = usePdf(bytes)
  const { state, sheets, left, save: saveAs, print } = useOutput(request, pdf)
  const ready = pdf !== null && !isBehind
  const busy = state.status === 'saving' || state.status === 'printing'

  const canSave = ready && !busy && (password === null || isFilePassword(password))
  const save = async () => {
    // After a cancel it is still there: the next try must not make a file that opens without one.
    if (await saveAs(password ?? undefined)) setPassword(null)
  }

  useCommand('print', print, ready && !busy)
  useCommand('save-pdf', () => void save(), canSave)
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
      <DocumentChoices request={request} options={chosen} onChange={setChosen} />
      <CopyOptions options={chosen} onChange={setChosen} />
      <ProtectField password={password} onChange={setPassword} />
      <ActionBar status={said()}>
        <Button
          size="md"
          leftSection={<IconDownload size={18} aria-hidden />}
          loading={state.status === 'saving'}
          disabled={!canSave}
          onClick={() => void save()}
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
      </ActionBar>
      {state.status === 'failed' && <ErrorNotice {...errorText(state.error)} />}
      {state.status === 'printed' && state.keepFailed && (
        <ErrorNotice title={t('notKept.title')} kept={t('notKept.kept')} todo={t('notKept.todo')} />
      )}
      {failed && <ErrorNotice {...errorText(failed)} />}
      {isAboutAll(request.document) && <ClassDisclosure paper={request.document} />}
      {request.studentId !== null && <AskDisclosures id={request.studentId} left={left} all />}
      {request.document === 'career-plan' && request.studentId !== null && (
        <ChangedSinceSigned id={request.studentId} />
      )}
      {request.document === 'career-plan' && request.studentId !== null && <RevisionsPanel id={request.studentId} />}
      {request.studentId !== null && <DisclosureList id={request.studentId} />}
      {pdf && <PdfViewer pdf={pdf} behind={isBehind} />}
      {sheets && <PrintSheets images={sheets} paper={settings.paper} />}
    </div>
  )

  function said(): string {
    if (state.status === 'saved') return t('saved', { fileName: state.fileName })
    if (state.status === 'printed' || state.status === 'cancelled') return t(state.status)
    if (pdf) return t('pages', { count: pdf.numPages })
    return failed ? '' : t('making')
  }
}

/** What was asked for, with what was chosen for this copy; the same wish as before where nothing was. */
function withOptions(asked: DocumentRequest, chosen: DocumentOptions): DocumentRequest {
  return Object.keys(chosen).length === 0 ? asked : { ...asked, options: { ...asked.options, ...chosen } }
}
