import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { findSpecialty } from '../../../core/catalog/lookup'
import { whatWouldChange, type AnswerChange } from '../../../core/matching'
import { useCatalog } from '../../app/catalog'
import classes from './MatchDetail.module.css'
import { scaleOf } from './scales'
import type { Steadiness as SteadinessOf } from './use-steadiness'

/** How steady this place in the order is, and which answers would have to differ to bring it to the top. */
export function Steadiness({
  specialty,
  name,
  steadiness,
}: {
  specialty: string
  name: string
  steadiness: SteadinessOf
}) {
  const { t } = useTranslation('matches')
  const catalog = useCatalog()
  const stability = steadiness.of.get(specialty)
  const change = useMemo(() => whatWouldChange(steadiness.table, specialty), [steadiness.table, specialty])
  if (!stability) return null
  const [best, worst] = stability.rankRange
  const isFirst = change.changes?.length === 0
  const changed = ({ section, item, from, to }: AnswerChange) =>
    t('matching:change.one', {
      section,
      item,
      from: t(`intake:scales.${scaleOf[section]}.${from}`),
      to: t(`intake:scales.${scaleOf[section]}.${to}`),
    })

  return (
    <>
      <p>
        {isFirst
          ? t('matching:stability.first', { name, kept: stability.kept, variations: stability.variations })
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
      {!isFirst &&
        (change.changes === null ? (
          <p>{t('matching:change.none')}</p>
        ) : (
          <>
            <p>{t('matching:change.intro')}</p>
            <ul className={classes.changes}>
              {change.changes.map((one) => (
                <li key={`${one.section}.${one.item}`}>{changed(one)}</li>
              ))}
            </ul>
            {!change.exact && (
              <p>{t('matching:change.bound', { fewest: change.fewest, count: change.changes.length })}</p>
            )}
          </>
        ))}
    </>
  )
}
