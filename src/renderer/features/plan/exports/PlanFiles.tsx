import { Button, Menu } from '@mantine/core'
import { IconCalendar, IconChevronDown, IconCode, IconTable, IconTableImport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PlanContent } from '../../../../core/planning/edited-plan'
import { exportKinds } from '../../../../shared/ipc/contract/exports'
import { ErrorNotice } from '../../../components/ErrorNotice'
import { Notice } from '../../../components/Notice'
import { useErrorText } from '../../../lib/use-error-text'
import { AskDisclosures } from '../../disclosures'
import classes from './PlanFiles.module.css'
import { TableDialog } from './TableDialog'
import type { usePlanFiles } from './use-plan-files'

type Files = ReturnType<typeof usePlanFiles>
const icons = { calendar: IconCalendar, table: IconTable, data: IconCode } as const

/** The menu of files the plan can leave as, and come back from. */
export function FilesMenu({ files }: { files: Files }) {
  const { t } = useTranslation('plan')
  return (
    <Menu position="bottom-end" width={300} withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button
          variant="default"
          loading={files.state.status === 'busy'}
          rightSection={<IconChevronDown size={16} aria-hidden />}
        >
          {t('export.menu')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {exportKinds.map((kind) => {
          const Icon = icons[kind]
          return (
            <Menu.Item key={kind} leftSection={<Icon size={18} aria-hidden />} onClick={() => files.save(kind)}>
              {t(`export.${kind}`)}
              <span className={classes.hint}>{t(`export.${kind}Hint`)}</span>
            </Menu.Item>
          )
        })}
        <Menu.Divider />
        <Menu.Item leftSection={<IconTableImport size={18} aria-hidden />} onClick={files.readTable}>
          {t('export.import')}
        </Menu.Item>
        <p className={classes.leaves}>{t('export.leaves')}</p>
      </Menu.Dropdown>
    </Menu>
  )
}

interface FilesOutcomeProps {
  readonly id: string
  readonly files: Files
  readonly current: PlanContent
  /** Puts the table's steps into the plan. */
  readonly onUse: (content: PlanContent, count: number) => void
}

/** What came of it: the file's name, the reason there is none, or the table to look at before it changes anything. */
export function FilesOutcome({ id, files, current, onUse }: FilesOutcomeProps) {
  const { t } = useTranslation('plan')
  const errorText = useErrorText()
  const { state, dismiss, left } = files
  const close = (
    <Button size="compact-sm" variant="default" onClick={dismiss}>
      {t('table.close')}
    </Button>
  )
  return (
    <>
      <div role="status">
        {state.status === 'saved' && <Notice action={close}>{t('export.saved', { file: state.fileName })}</Notice>}
        {state.status === 'empty' && <Notice action={close}>{t('export.empty')}</Notice>}
      </div>
      <AskDisclosures id={id} left={left} />
      {state.status === 'failed' && <ErrorNotice {...errorText(state.error)}>{close}</ErrorNotice>}
      {state.status === 'read' && (
        <TableDialog reading={state.reading} current={current} onClose={dismiss} onUse={onUse} />
      )}
    </>
  )
}
