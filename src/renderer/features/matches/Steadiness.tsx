import { useTranslation } from 'react-i18next'
import { findSpecialty } from '../../../core/catalog/lookup'
import { useCatalog } from '../../app/catalog'
import type { Steadiness as SteadinessOf } from './use-steadiness'

/** How steady this place in the order is. */
export function Steadiness({
  specialty,
  name,
  isFirst,
  steadiness,
}: {
  specialty: string
  name: string
  isFirst: boolean
  steadiness: SteadinessOf
}) {
  const { t } = useTranslation('matches')
  const catalog = useCatalog()
  const stability = steadiness.of.get(specialty)
  if (!stability) return null
  const [best, worst] = stability.rankRange
  return (
    <>
      <p>
        {isFirst
          ? t('matching:stability.first', { name, kept: stability.first, variations: stability.variations })
          : t('steady.range', {
              rank:
                best === worst
                  ? t('matching:stability.rank', { best })
                  : t('matching:stability.range', { best, worst }),
              variations: stability.variations,
            })}
      </p>
      {stability.tiedWith.length > 0 && (
        <p>
          {t('matching:stability.tied', {
            names: stability.tiedWith.map((id) => findSpecialty(catalog, id)?.name ?? id).join(', '),
          })}
          .
        </p>
      )}
    </>
  )
}
