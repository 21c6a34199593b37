import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { findSpecialty } from '../../../core/catalog/lookup'
import { countLocal } from '../../../core/local/merge-local'
import { relevantLocal } from '../../../core/local/relevant'
import type { EditedPlan } from '../../../core/planning/edited-plan'
import { useCatalog } from '../../app/catalog'
import { LocalList } from '../local/LocalList'
import { useLocal } from '../local/use-local'
import classes from './Plan.module.css'

/** What people of the place know that fits this student's state and specialty: the same as the printed plan lists. */
export function LocalNearby({ plan, state }: { plan: EditedPlan; state: string | null }) {
  const { t } = useTranslation('plan')
  const catalog = useCatalog()
  const { local } = useLocal()
  if (!local) return null
  const here = relevantLocal(local, { state, specialty: findSpecialty(catalog, plan.specialty) })
  if (countLocal(here) === 0) return null
  return (
    <section className={classes.stage}>
      <h3>{t('local.title')}</h3>
      <p className="soft">
        {t('local.hint')} <Link href="/local">{t('library:local.edit')}</Link>
      </p>
      <LocalList entries={here} level={4} />
    </section>
  )
}
