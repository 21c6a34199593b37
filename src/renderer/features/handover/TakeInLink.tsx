import { Button } from '@mantine/core'
import { IconInbox } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { ErrorNotice } from '../../components/ErrorNotice'
import { useErrorText } from '../../lib/use-error-text'
import { stepPath } from '../student/steps'
import { ReceiveDialog } from './ReceiveDialog'
import { useReceived } from './use-received'

/** Takes in a student whom a colleague or another school has handed over. */
export function TakeInLink() {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const [, navigate] = useLocation()
  const received = useReceived((student) => navigate(stepPath(student, 'intake')))
  const { open } = received
  return (
    <>
      {open.error && <ErrorNotice {...errorText(open.error)} />}
      <Button
        variant="subtle"
        size="compact-md"
        leftSection={<IconInbox size={18} aria-hidden />}
        loading={open.isPending}
        onClick={() => open.mutate()}
      >
        {t('records:handover.receive')}
      </Button>
      {received.shown && <ReceiveDialog received={received} />}
    </>
  )
}
