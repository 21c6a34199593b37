import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../../components/Notice'

/** A batch that was stopped, by a person, a full disk or a lock, and can go on. */
export function UnfinishedNotice({ done, total, onGo }: { done: number; total: number; onGo: () => void }) {
  const { t } = useTranslation()
  return (
    <Notice
      action={
        <Button variant="default" onClick={onGo}>
          {t('batch:page.unfinished.go')}
        </Button>
      }
    >
      {t('batch:page.unfinished.text', { done, total })}
    </Notice>
  )
}
