import { useTranslation } from 'react-i18next'

export function NothingFound({ query }: { query: string }) {
  const { t } = useTranslation()
  return <p role="status">{t('library:nothing', { query })}</p>
}
