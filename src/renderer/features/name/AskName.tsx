import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSettings } from '../../app/settings'
import { useVaultStatus } from '../../app/vault-status'
import { Panel } from '../../components/Panel'
import classes from './name.module.css'

/** Whose name stands on what is entered here. Asked once; "Not now" is an answer, and Settings has it ever after. */
export function AskName() {
  const { t } = useTranslation()
  const { settings, change } = useSettings()
  const { kind } = useVaultStatus()
  const [name, setName] = useState('')
  if (kind !== 'sealed' || settings.counselorName.trim() !== '' || settings.askedName) return null
  return (
    <Panel title={t('notes:name.title')} hint={t('notes:name.hint')}>
      <form
        className={classes.row}
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() !== '') change({ counselorName: name.trim(), askedName: true })
        }}
      >
        <TextInput
          className={classes.field}
          label={t('settings:you.counselorName')}
          maxLength={120}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" disabled={name.trim() === ''}>
          {t('notes:name.keep')}
        </Button>
        <Button variant="subtle" onClick={() => change({ askedName: true })}>
          {t('notes:name.later')}
        </Button>
      </form>
    </Panel>
  )
}
