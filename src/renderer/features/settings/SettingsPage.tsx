import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSettings } from '../../app/settings'
import { Choices } from '../../components/Choices'
import { ErrorNotice } from '../../components/ErrorNotice'
import { Panel } from '../../components/Panel'
import { useErrorText } from '../../lib/use-error-text'
import { useVaultStatus } from '../../app/vault-status'
import { ActivityPanel } from '../activity'
import { About } from './About'
import { BackupsPanel } from './records/BackupsPanel'
import { PassphrasePanel } from './records/PassphrasePanel'
import { RecoveryPanel } from './records/RecoveryPanel'
import { RetentionPanel } from './records/RetentionPanel'
import { PlacePanel } from './records/PlacePanel'
import { DistrictCatalog } from './DistrictCatalog'
import { SchoolLogo } from './SchoolLogo'
import classes from './SettingsPage.module.css'

const lockChoices = [2, 5, 10, 15, 30, 60, 0] as const

/** Kept as they are changed; there is nothing to submit. */
export function SettingsPage() {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const { settings, change, error } = useSettings()
  const { kind } = useVaultStatus()
  const minutes = lockChoices.some((one) => one === settings.lockAfterMinutes)
    ? lockChoices
    : [...lockChoices, settings.lockAfterMinutes]
  const choices = <V extends string>(values: readonly V[], key: string) =>
    values.map((value) => ({ value, label: t(`settings:${key}.${value}`) }))
  return (
    <div className={classes.page}>
      <h1>{t('settings:title')}</h1>
      {error !== null && <ErrorNotice {...errorText(error)} />}
      <Panel title={t('settings:you.title')} hint={t('settings:you.hint')} columns>
        <TextInput
          label={t('settings:you.counselorName')}
          maxLength={120}
          value={settings.counselorName}
          onChange={(event) => change({ counselorName: event.currentTarget.value })}
        />
        <TextInput
          label={t('settings:you.schoolName')}
          maxLength={120}
          value={settings.schoolName}
          onChange={(event) => change({ schoolName: event.currentTarget.value })}
        />
        <TextInput
          label={t('settings:you.counselorPhone')}
          type="tel"
          maxLength={60}
          value={settings.counselorPhone ?? ''}
          onChange={(event) => change({ counselorPhone: event.currentTarget.value })}
        />
        <TextInput
          label={t('settings:you.counselorEmail')}
          type="email"
          maxLength={120}
          value={settings.counselorEmail ?? ''}
          onChange={(event) => change({ counselorEmail: event.currentTarget.value })}
        />
      </Panel>
      <SchoolLogo />
      <Panel title={t('settings:look.title')}>
        <Choices
          legend={t('settings:look.language')}
          options={choices(['en', 'es'] as const, 'languages')}
          value={settings.language}
          onChange={(language) => language && change({ language })}
          clearable={false}
        />
        <Choices
          legend={t('settings:look.theme')}
          options={choices(['system', 'light', 'dark'] as const, 'themes')}
          value={settings.theme}
          onChange={(theme) => theme && change({ theme })}
          clearable={false}
        />
        <Choices
          legend={t('settings:look.paper')}
          options={choices(['letter', 'a4'] as const, 'papers')}
          value={settings.paper}
          onChange={(paper) => paper && change({ paper })}
          clearable={false}
        />
        <Choices
          legend={t('settings:look.printSize')}
          options={choices(['usual', 'large'] as const, 'printSizes')}
          value={settings.printSize ?? 'usual'}
          onChange={(printSize) => printSize && change({ printSize })}
          clearable={false}
        />
      </Panel>
      <Panel title={t('settings:lock.title')} hint={t('settings:lock.hint')}>
        <NativeSelect
          className={classes.short}
          label={t('settings:lock.after')}
          value={settings.lockAfterMinutes}
          onChange={(event) => change({ lockAfterMinutes: Number(event.currentTarget.value) })}
        >
          {minutes.map((count) => (
            <option key={count} value={count}>
              {count === 0 ? t('settings:lock.never') : t('settings:lock.minutes', { count })}
            </option>
          ))}
        </NativeSelect>
      </Panel>
      <DistrictCatalog />
      {kind === 'sealed' && (
        <>
          <PassphrasePanel />
          <RecoveryPanel />
          <BackupsPanel />
          <PlacePanel />
          <RetentionPanel />
          <ActivityPanel />
        </>
      )}
      <About />
    </div>
  )
}
