import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useBatchEvents, useBatchStatus } from './use-batch'

/** In the rail while papers are being made, wherever one is: how far it is, and the way there. */
export function BatchSign({ className }: { className: string | undefined }) {
  const { t } = useTranslation()
  useBatchEvents()
  const running = useBatchStatus()?.running
  if (!running) return null
  return (
    <Link href="/documents/for-a-class" className={className}>
      {t('batch:page.running.sign', running)}
    </Link>
  )
}
