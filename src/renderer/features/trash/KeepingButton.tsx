import { IconArchive } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useVaultStatus } from '../../app/vault-status'
import { DialogButton } from '../../components/DialogButton'
import { KeepingDialog } from './KeepingDialog'

/** Opens what decides how long a record is kept. Sample students have nothing to decide. */
export function KeepingButton({ id }: { id: string }) {
  const { t } = useTranslation()
  if (useVaultStatus().kind === 'samples') return null
  return (
    <DialogButton icon={IconArchive} label={t('records:keeping.open')}>
      {(close) => <KeepingDialog id={id} onClose={close} />}
    </DialogButton>
  )
}
