import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { BatchRequest } from '../../../../shared/ipc/contract'
import { Choices } from '../../../components/Choices'
import { Panel } from '../../../components/Panel'
import classes from './class.module.css'

export type Files = Pick<BatchRequest, 'into' | 'duplex' | 'overwrite'>

interface FilesChoiceProps {
  readonly files: Files
  onChange(files: Files): void
  /** What is asked of either. */
  readonly children: ReactNode
}

/** One file each or one to print, with the one question that each of the two brings along. */
export function FilesChoice({ files, onChange, children }: FilesChoiceProps) {
  const { t } = useTranslation()
  return (
    <Panel title={t('batch:page.how.title')}>
      <Choices
        legend={t('batch:page.how.legend')}
        options={(['files', 'one-file'] as const).map((value) => ({ value, label: t(`batch:page.how.${value}`) }))}
        value={files.into}
        onChange={(into) => into && onChange({ ...files, into })}
        clearable={false}
      />
      {files.into === 'files' ? (
        <label className={classes.check}>
          <input
            type="checkbox"
            checked={files.overwrite}
            onChange={(event) => onChange({ ...files, overwrite: event.currentTarget.checked })}
          />
          <span>{t('batch:page.how.overwrite')}</span>
          <span className="soft">{t('batch:page.how.overwriteHint')}</span>
        </label>
      ) : (
        <label className={classes.check}>
          <input
            type="checkbox"
            checked={files.duplex}
            onChange={(event) => onChange({ ...files, duplex: event.currentTarget.checked })}
          />
          <span>{t('batch:page.how.duplex')}</span>
        </label>
      )}
      {children}
    </Panel>
  )
}
