import { Button, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconFileImport, IconPlus, IconSearch, IconTable, IconTrash } from '@tabler/icons-react'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation, useSearch } from 'wouter'
import { useVaultStatus } from '../../app/vault-status'
import { CatalogProblems } from '../../components/CatalogProblems'
import { ErrorNotice } from '../../components/ErrorNotice'
import { useCommand } from '../../lib/commands'
import { useErrorText } from '../../lib/use-error-text'
import { CopiesNotice } from '../copies'
import { TakeInLink } from '../handover'
import { AskName } from '../name'
import { stepPath } from '../student/steps'
import classes from './CaseloadPage.module.css'
import { EmptyCaseload } from './EmptyCaseload'
import { ImportReport } from './ImportReport'
import { NewStudentDialog } from './NewStudentDialog'
import { SamplesNotice } from './SamplesNotice'
import { StudentTable } from './StudentTable'
import { UnreadableNotice } from './UnreadableNotice'
import { useCaseloadView } from './use-caseload-view'
import { useImportIntake } from './use-import-intake'
import { useStudentList } from './use-student-list'

/** All students: find one, open one, begin one. */
export function CaseloadPage() {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const errorText = useErrorText()
  const samples = useVaultStatus().kind === 'samples'
  const [creating, { open: create, close }] = useDisclosure(false)
  const search = useRef<HTMLInputElement>(null)
  const importing = useImportIntake()

  const { data, error } = useStudentList()
  const view = useCaseloadView(data?.students ?? [])
  const find = () => {
    search.current?.focus()
    search.current?.select()
  }
  useCommand('find', find)
  useCommand('new-student', create, !samples)
  useCommand('import-intake', importing.begin, !samples)
  useAsked({ find, new: () => !samples && create(), import: () => !samples && importing.begin() })

  const onSearchKey = (event: KeyboardEvent) => {
    const first = view.shown[0]
    if (event.key === 'Enter' && first) navigate(stepPath(first.id, 'intake'))
    if (event.key === 'Escape') view.setQuery('')
  }

  if (error) return <ErrorNotice {...errorText(error)} />
  if (!data) return null
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <h1>{t('students:title')}</h1>
        {!samples && (
          <div className={classes.actions}>
            <Button
              variant="default"
              leftSection={<IconFileImport size={18} aria-hidden />}
              onClick={importing.begin}
              loading={importing.busy}
            >
              {t('students:import')}
            </Button>
            <Button component={Link} href="/roster" variant="default" leftSection={<IconTable size={18} aria-hidden />}>
              {t('roster:import')}
            </Button>
            <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={create}>
              {t('students:new')}
            </Button>
          </div>
        )}
      </div>
      {samples && <SamplesNotice />}
      <CatalogProblems />
      <UnreadableNotice unreadable={data.unreadable} />
      <CopiesNotice />
      <AskName />
      <ImportReport report={importing.report} onClose={importing.dismiss} />
      {data.students.length === 0 ? (
        <EmptyCaseload onCreate={create} onImport={importing.begin} />
      ) : (
        <>
          <TextInput
            ref={search}
            type="search"
            size="md"
            className={classes.search}
            aria-label={t('students:search')}
            placeholder={t('students:searchHint')}
            leftSection={<IconSearch size={18} aria-hidden />}
            value={view.query}
            onChange={(event) => view.setQuery(event.currentTarget.value)}
            onKeyDown={onSearchKey}
          />
          <p role="status" className={classes.count}>
            {view.query
              ? t('students:found', { count: view.found, total: data.students.length })
              : t('students:count', { count: data.students.length })}
          </p>
          {view.found > 0 && <StudentTable view={view} />}
        </>
      )}
      {!samples && (
        <div className={classes.more}>
          <TakeInLink />
          <Link href="/trash" className={classes.trash}>
            <IconTrash size={18} aria-hidden /> {t('records:trash.title')}
          </Link>
        </div>
      )}
      {creating && <NewStudentDialog onClose={close} />}
    </div>
  )
}

const errands = ['find', 'new', 'import'] as const
type Errand = (typeof errands)[number]

/** Does what another place asked for on the way here: `/?find`, `/?new`, `/?import`. */
function useAsked(actions: Record<Errand, () => void>): void {
  const asked = useSearch()
  const [, navigate] = useLocation()
  useEffect(() => {
    const errand = errands.find((one) => one === asked.replace('=', ''))
    if (!errand) return
    // After the first paint: the search box must be there to be focused.
    const frame = requestAnimationFrame(() => {
      actions[errand]()
      navigate('/', { replace: true })
    })
    return () => cancelAnimationFrame(frame)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each asking, with the actions of that moment
  }, [asked])
}
