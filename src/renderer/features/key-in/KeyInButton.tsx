import { Button } from '@mantine/core'
import { IconKeyboard } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useStudent } from '../../lib/use-student'

/** The way to the key-in screen; where a form is under way, it says so. */
export function KeyInButton({ id, onOpen }: { id: string; onOpen: () => void }) {
  const { t } = useTranslation('forms')
  const { record } = useStudent(id)
  return (
    <Button
      variant={record.keyIn === null ? 'subtle' : 'light'}
      size="compact-md"
      leftSection={<IconKeyboard size={18} aria-hidden />}
      onClick={onOpen}
    >
      {t(record.keyIn === null ? 'keyIn.open' : 'keyIn.goOn')}
    </Button>
  )
}
