import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { countLocal } from '../../../../core/local/merge-local'
import { LocalList } from '../../local/LocalList'
import { useLocal } from '../../local/use-local'

/** All that people of the place know, to read and print; it is changed on its own screen. */
export function LocalShelf() {
  const { t } = useTranslation()
  const { local } = useLocal()
  if (!local) return null
  return (
    <>
      <p>
        {t(countLocal(local) === 0 ? 'library:local.none' : 'library:local.hint')}{' '}
        <Link href="/local">{t('library:local.edit')}</Link>
      </p>
      <LocalList entries={local} level={2} />
    </>
  )
}
