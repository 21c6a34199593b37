import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../../components/Notice'

interface UnfinishedNoticeProps {
  readonly done: number
  readonly total: number
  /** One is being typed for the next batch: it must not be taken for this one's. */
  readonly isPasswordTyped: boolean
  onGo(): void
}

/** A batch that was stopped, by a person, a full disk or a lock, and can go on. */
export function UnfinishedNotice({ done, total, isPasswordTyped, onGo }: UnfinishedNoticeProps) {
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
      {isPasswordTyped && <p>{t('batch:page.unfinished.password')}</p>}
    </Notice>
  )
}
