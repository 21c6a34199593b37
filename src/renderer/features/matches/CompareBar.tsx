import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { findSpecialty } from '../../../core/catalog/lookup'
import { useCatalog } from '../../app/catalog'
import classes from './Compare.module.css'

interface CompareBarProps {
  readonly compared: readonly string[]
  readonly onCompare: () => void
  readonly onClear: () => void
}

/** What is picked for comparing, always in sight while something is. */
export function CompareBar({ compared, onCompare, onClear }: CompareBarProps) {
  const { t } = useTranslation('matches')
  const catalog = useCatalog()
  if (compared.length === 0) return null
  const names = compared.map((id) => findSpecialty(catalog, id)?.name ?? id).join(', ')
  return (
    <section className={classes.tray} aria-label={t('compare.picked')}>
      <p role="status">{t(compared.length === 1 ? 'compare.oneMore' : 'compare.names', { names })}</p>
      <Button variant="default" onClick={onClear}>
        {t('compare.clear')}
      </Button>
      <Button disabled={compared.length < 2} onClick={onCompare}>
        {t('compare.action')}
      </Button>
    </section>
  )
}
