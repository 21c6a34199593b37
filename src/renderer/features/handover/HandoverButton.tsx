import { IconSend } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useVaultStatus } from '../../app/vault-status'
import { DialogButton } from '../../components/DialogButton'
import { SendDialog } from './SendDialog'

/** Opens the way by which one student goes to a colleague or the next school. Sample students stay. */
export function HandoverButton({ id }: { id: string }) {
  const { t } = useTranslation()
  if (useVaultStatus().kind === 'samples') return null
  return (
    <DialogButton icon={IconSend} label={t('records:handover.open')}>
      {(close) => <SendDialog id={id} onClose={close} />}
    </DialogButton>
  )
}
