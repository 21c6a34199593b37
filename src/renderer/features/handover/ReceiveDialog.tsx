import { Button, Modal, PasswordInput } from '@mantine/core'
import { useRef, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../../components/ErrorNotice'
import { useErrorText } from '../../lib/use-error-text'
import classes from './handover.module.css'
import { ReceivedStudent } from './ReceivedStudent'
import type { Received } from './use-received'

/** The passphrase of the file first; then a look at who is in it before anything is taken in. */
export function ReceiveDialog({ received }: { received: Received }) {
  const { t } = useTranslation()
  const preview = received.shown?.preview
  return (
    <Modal
      opened
      onClose={received.close}
      size="lg"
      title={t('records:handover.receiveTitle')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {preview ? <ReceivedStudent preview={preview} received={received} /> : <Unseal received={received} />}
    </Modal>
  )
}

function Unseal({ received: { unlock, close } }: { received: Received }) {
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
      <p>{t('records:handover.sealed')}</p>
      <PasswordInput
        ref={input}
        label={t('records:handover.passphrase')}
        data-autofocus
        maxLength={1000}
        autoComplete="off"
        visibilityToggleButtonProps={{ 'aria-label': t('vault:showPassphrase'), tabIndex: 0 }}
      />
      <div className={classes.row}>
        <Button type="submit" loading={unlock.isPending}>
          {t('records:handover.look')}
        </Button>
        <Button variant="default" onClick={close} disabled={unlock.isPending}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  )
}
