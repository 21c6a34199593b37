import { Button } from '@mantine/core'
import { IconArrowLeft, IconFolder } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { isFilePassword } from '../../../../shared/file-password'
import { documentIds, factsOf, type DocumentId, type DocumentOptions } from '../../../../core/documents/kinds'
import { ErrorNotice } from '../../../components/ErrorNotice'
import { Panel } from '../../../components/Panel'
import { useErrorText } from '../../../lib/use-error-text'
import { useStudentList } from '../../caseload/use-student-list'
import { CopyOptions } from '../CopyOptions'
import { DocumentChoice } from '../DocumentChoice'
import { ProtectField } from '../ProtectField'
import { ClassDisclosure } from './ClassDisclosure'
import classes from './class.module.css'
import { FilesChoice, type Files } from './FilesChoice'
import { ReportPanel } from './ReportPanel'
import { RunningPanel } from './RunningPanel'
import { StudentPicker } from './StudentPicker'
import { UnfinishedNotice } from './UnfinishedNotice'
import { useBatchActions, useBatchStatus } from './use-batch'
import { usePicks } from './use-picks'

const ofStudent = documentIds.filter((id) => factsOf(id).group === 'student')

/** One kind of paper for many students: who, what, into which files; then how it goes, and what came of it. */
export function ClassPage() {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const list = useStudentList()
  const picks = usePicks(list.data?.students ?? [])
  const [document, setDocument] = useState<DocumentId>('career-plan')
  const [options, setOptions] = useState<DocumentOptions>({})
  const [files, setFiles] = useState<Files>({ into: 'files', duplex: true, overwrite: false })
  /** `null`: the files open without one. Forgotten as soon as it was used. */
  const [password, setPassword] = useState<string | null>(null)
  const status = useBatchStatus()
  const actions = useBatchActions()
  const needsPlan = factsOf(document).needs === 'plan'
  const lacking = needsPlan ? picks.chosen.filter(({ stage }) => stage !== 'plan').length : 0
  const start = () =>
    actions.start.mutate(
      { document, studentIds: picks.chosen.map(({ id }) => id), ...files, options, ...(password && { password }) },
      {
        onSuccess({ started }) {
          if (started) setPassword(null)
          // The mutation holds what it was asked with, a password included.
          actions.start.reset()
        },
      },
    )

  return (
    <div className={classes.page}>
      <Link href="/documents" className={classes.back}>
        <IconArrowLeft size={18} aria-hidden /> {t('print:back')}
      </Link>
      <h1>{t('batch:page.title')}</h1>
      <p className={classes.lead}>{t('batch:page.lead')}</p>
      {list.error && <ErrorNotice {...errorText(list.error)} />}
      {actions.error && <ErrorNotice {...errorText(actions.error)} />}
      {status?.running ? (
        <RunningPanel progress={status.running} onCancel={() => actions.cancel.mutate()} />
      ) : (
        <>
          {status?.unfinished && (
            <UnfinishedNotice
              {...status.unfinished}
              isPasswordTyped={password !== null}
              onGo={() => actions.resume.mutate()}
            />
          )}
          {status?.report && <ReportPanel report={status.report} actions={actions} />}
          <ClassDisclosure paper="batch" />
          <StudentPicker picks={picks} lacking={lacking} />
          <Panel title={t('batch:page.what.title')}>
            <DocumentChoice documents={ofStudent} chosen={document} hasPlan onChoose={setDocument} />
            <CopyOptions options={options} onChange={setOptions} />
          </Panel>
          <FilesChoice files={files} onChange={setFiles}>
            <ProtectField
              password={password}
              onChange={setPassword}
              words={{ label: t('batch:page.protect.label'), hint: t('batch:page.protect.hint') }}
            />
          </FilesChoice>
          <Button
            size="md"
            leftSection={<IconFolder size={18} aria-hidden />}
            disabled={picks.chosen.length === lacking || (password !== null && !isFilePassword(password))}
            loading={actions.isAsking}
            onClick={start}
          >
            {t(files.into === 'files' ? 'batch:page.startFiles' : 'batch:page.startOne')}
          </Button>
        </>
      )}
    </div>
  )
}
