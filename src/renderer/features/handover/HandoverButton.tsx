import { Button } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useVaultStatus } from '../../app/vault-status'
import { SendDialog } from './SendDialog'

/** Opens the way by which one student goes to a colleague or the next school. Sample students stay. */
export function HandoverButton({ id }: { id: string }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  if (useVaultStatus().kind === 'samples') return null
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconSend size={16} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('records:handover.open')}
      </Button>
      {isOpen && <SendDialog id={id} onClose={() => setOpen(false)} />}
    </>
  )
}
