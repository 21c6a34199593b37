import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSettings } from '../../../app/settings'
import { Panel } from '../../../components/Panel'
import classes from '../SettingsPage.module.css'

/** The district's own rule, and what becomes of each other kind of record. Without one nothing is proposed: periods differ by state and by kind of record. */
export function RetentionPanel() {
  const { t } = useTranslation()
  const { settings, change } = useSettings()
  return (
    <Panel title={t('records:retention.title')} hint={t('records:retention.hint')}>
      <TextInput
        className={classes.short}
        label={t('records:retention.years')}
        inputMode="numeric"
        maxLength={3}
        value={settings.retentionYears ?? ''}
        onChange={(event) => {
          const digits = event.currentTarget.value.replaceAll(/\D/g, '')
          change({ retentionYears: digits === '' ? null : Math.min(150, Number(digits)) })
        }}
      />
      <ul>
        {(['disclosures', 'privateNotes', 'activity', 'backups'] as const).map((kind) => (
          <li key={kind}>{t(`records:retention.kinds.${kind}`)}</li>
        ))}
      </ul>
    </Panel>
  )
}
