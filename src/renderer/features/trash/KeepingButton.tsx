import { Button } from '@mantine/core'
import { IconArchive } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useVaultStatus } from '../../app/vault-status'
import { KeepingDialog } from './KeepingDialog'

/** Opens what decides how long a record is kept. Sample students have nothing to decide. */
export function KeepingButton({ id }: { id: string }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  if (useVaultStatus().kind === 'samples') return null
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconArchive size={16} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('records:keeping.open')}
      </Button>
      {isOpen && <KeepingDialog id={id} onClose={() => setOpen(false)} />}
    </>
  )
}
