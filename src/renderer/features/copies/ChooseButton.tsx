import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStudent } from '../../lib/use-student'
import { ClashForm } from './ClashForm'

/** Opens the questions about what somebody else changed at the same time. */
export function ChooseButton({ id }: { id: string }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const { clashes, settle } = useStudent(id)
  return (
    <>
      <Button size="compact-sm" onClick={() => setOpen(true)}>
        {t('records:clash.choose', { count: clashes.length })}
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={t('records:clash.title')}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        <ClashForm
          clashes={clashes}
          onSettle={(picks) => {
            setOpen(false)
            void settle(picks)
          }}
        />
      </Modal>
    </>
  )
}
