import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/Notice'
import { useChangedSinceSigned } from './use-revisions'

/** Says when the plan on the screen is no longer the one that was signed. */
export function ChangedSinceSigned({ id }: { id: string }) {
  const { t } = useTranslation('revisions')
  const signed = useChangedSinceSigned(id)
  if (!signed) return null
  const date = signed.signatures.reduce((last, { on }) => (on > last ? on : last), '')
  return (
    <Notice>
      <p>{t('changed', { number: signed.number, date })}</p>
    </Notice>
  )
}
