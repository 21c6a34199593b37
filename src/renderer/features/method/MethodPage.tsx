import { Button } from '@mantine/core'
import { IconArrowLeft, IconDownload, IconPrinter } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { buildMethod } from '../../../core/documents/method'
import { translatorOf } from '../../../shared/i18n'
import { useCatalog } from '../../app/catalog'
import { useSettings } from '../../app/settings'
import { ErrorNotice } from '../../components/ErrorNotice'
import { PrintSheets } from '../../components/pdf/PrintSheets'
import { useCommand } from '../../lib/commands'
import { displayName } from '../../lib/display-name'
import { useErrorText } from '../../lib/use-error-text'
import { useStudentStore } from '../../lib/use-student'
import { stepPath } from '../student/steps'
import classes from './Method.module.css'
import { ModelBlock } from './ModelBlock'
import { useMethodOutput } from './use-method-output'

/** How matching works: the very document that is printed, with the weights in force where one comes from a student. */
export function MethodPage({ studentId }: { studentId: string | undefined }) {
  const { t, i18n } = useTranslation('method')
  const catalog = useCatalog()
  const { settings } = useSettings()
  const record = useStudentStore()
    .peek(studentId ?? '')
    ?.getSnapshot().record
  const errorText = useErrorText()
  const { state, sheets, save, print } = useMethodOutput(record?.id ?? null)
  const busy = state.status === 'saving' || state.status === 'printing'
  useCommand('print', print, !busy)
  useCommand('save-pdf', save, !busy)
  const model = useMemo(
    () =>
      buildMethod(
        {
          catalog,
          weights: record?.weights ?? null,
          schoolName: settings.schoolName,
          paper: settings.paper,
          language: settings.language,
        },
        translatorOf(i18n),
      ),
    [catalog, record, settings, i18n],
  )
  return (
    <article className={classes.page}>
      <div className={classes.tools}>
        <Link href={studentId === undefined ? '/library' : stepPath(studentId, 'matches')} className={classes.back}>
          <IconArrowLeft size={18} aria-hidden /> {t('page.back')}
        </Link>
        <Button
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden />}
          loading={state.status === 'saving'}
          disabled={busy}
          onClick={save}
        >
          {t('page.save')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} aria-hidden />}
          loading={state.status === 'printing'}
          disabled={busy}
          onClick={print}
        >
          {t('print:print')}
        </Button>
      </div>
      <p role="status" className="soft">
        {busy && t('page.saving')}
        {state.status === 'saved' && t('page.saved', { fileName: state.fileName })}
        {state.status === 'printed' && t('print:printed')}
        {state.status === 'cancelled' && t('print:cancelled')}
      </p>
      {state.status === 'failed' && <ErrorNotice {...errorText(state.error)} />}
      {sheets && <PrintSheets images={sheets} paper={settings.paper} />}
      {record && <p className="soft">{t('page.ofStudent', { name: displayName(record.intake.student) })}</p>}
      {model.sections.map(({ id, blocks }) => (
        <section key={id}>
          {blocks.map((block, at) => (
            <ModelBlock key={at} block={block} />
          ))}
        </section>
      ))}
    </article>
  )
}
