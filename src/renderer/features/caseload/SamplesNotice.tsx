import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLock } from '../../app/use-lock'
import { Notice } from '../../components/Notice'

/** These students are invented: say so, and show the way to one's own. */
export function SamplesNotice() {
  const { t } = useTranslation()
  const lock = useLock()
  return (
    <Notice
      action={
        <Button variant="default" onClick={() => void lock()}>
          {t('students:samples.leave')}
        </Button>
      }
    >
      <p>{t('students:samples.text')}</p>
    </Notice>
  )
}
