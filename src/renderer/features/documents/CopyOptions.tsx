import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DocumentOptions } from '../../../core/documents/kinds'
import { languages } from '../../../shared/i18n'
import { useSettings } from '../../app/settings'
import classes from './PrintStep.module.css'

interface CopyOptionsProps {
  readonly options: DocumentOptions
  onChange(options: DocumentOptions): void
}

/** Paper, language and size of print. The paper is the printer's, so it stays chosen; the others are of this copy alone. */
export function CopyOptions({ options, onChange }: CopyOptionsProps) {
  const { t } = useTranslation()
  const { settings, change } = useSettings()
  const named = <V extends string>(values: readonly V[], key: string) =>
    values.map((value) => ({ value, label: t(`${key}.${value}`) }))
  return (
    <div className={classes.options}>
      <NativeSelect
        label={t('print:paper.label')}
        data={named(['letter', 'a4'], 'print:paper')}
        value={settings.paper}
        onChange={(event) => change({ paper: event.currentTarget.value as typeof settings.paper })}
      />
      <NativeSelect
        label={t('settings:look.language')}
        data={named(languages, 'settings:languages')}
        value={options.language ?? settings.language}
        onChange={(event) => onChange({ ...options, language: event.currentTarget.value as typeof settings.language })}
      />
      <NativeSelect
        label={t('settings:look.printSize')}
        data={named(['usual', 'large'], 'settings:printSizes')}
        value={options.printSize ?? settings.printSize ?? 'usual'}
        onChange={(event) =>
          onChange({ ...options, printSize: event.currentTarget.value as NonNullable<typeof settings.printSize> })
        }
      />
    </div>
  )
}
