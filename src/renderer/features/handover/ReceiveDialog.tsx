import { Button, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { UnsealForm } from '../../components/UnsealForm'
import { ReceivedStudent } from './ReceivedStudent'
import type { Received } from './use-received'

/** The passphrase of the file first; then a look at who is in it before anything is taken in. */
export function ReceiveDialog({ received }: { received: Received }) {
  const { t } = useTranslation()
  const { unlock, close } = received
  const preview = received.shown?.preview
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      title={t('records:handover.receiveTitle')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {preview ? (
        <ReceivedStudent preview={preview} received={received} />
      ) : (
        <UnsealForm
          lead={t('records:handover.sealed')}
          label={t('records:handover.passphrase')}
          submit={t('records:handover.look')}
          unlock={unlock}
        >
          <Button variant="default" onClick={close} disabled={unlock.isPending}>
            {t('common:cancel')}
          </Button>
        </UnsealForm>
      )}
    </Modal>
  )
}
