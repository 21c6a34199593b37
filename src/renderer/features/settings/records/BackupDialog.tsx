import { Button, Modal, PasswordInput } from '@mantine/core'
import { useRef, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../../../components/ErrorNotice'
import { useErrorText } from '../../../lib/use-error-text'
import { BackupContents } from './BackupContents'
import classes from './records.module.css'
import { useMoment } from '../../../lib/use-moment'
import type { OpenedBackup } from './use-opened-backup'

/** A look into a backup before anything is brought back from it. */
export function BackupDialog({ opened }: { opened: OpenedBackup }) {
  const { t } = useTranslation()
  const { shown, close } = opened
  const moment = useMoment()
  const madeAt = shown && moment(shown.state === 'open' ? shown.preview.madeAt : shown.madeAt)
  return (
    <Modal
      opened={shown !== null}
      onClose={close}
      size="lg"
      title={madeAt && t('settings:backups.of', { madeAt })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {shown?.state === 'sealed' && <Unseal opened={opened} />}
      {shown?.state === 'open' && <BackupContents preview={shown.preview} opened={opened} />}
    </Modal>
  )
}

function Unseal({ opened: { unlock } }: { opened: OpenedBackup }) {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const input = useRef<HTMLInputElement>(null)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    unlock.mutate(input.current?.value ?? '')
  }
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      {unlock.error && <ErrorNotice {...errorText(unlock.error)} />}
      <p>{t('settings:backups.sealed')}</p>
      <PasswordInput
        ref={input}
        label={t('settings:backups.secret')}
        maxLength={1000}
        autoComplete="off"
        visibilityToggleButtonProps={{ 'aria-label': t('vault:showPassphrase'), tabIndex: 0 }}
      />
      <div className={classes.row}>
        <Button type="submit" loading={unlock.isPending}>
          {t('vault:unlock.submit')}
        </Button>
      </div>
    </form>
  )
}
