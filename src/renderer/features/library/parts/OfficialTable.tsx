import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { leadingReading } from '../../../../core/catalog/leading'
import { findOccupation } from '../../../../core/catalog/lookup'
import { useCatalog } from '../../../app/catalog'
import { Cite } from './Cite'
import { Period } from './Period'
import { Said } from './Said'
import classes from './parts.module.css'
import { useFormat } from './use-format'

/** The newest official reading of each occupation: pay, and how many jobs are expected. */
export function OfficialTable({ socs }: { socs: readonly string[] }) {
  const { t } = useTranslation()
  const catalog = useCatalog()
  const format = useFormat()
  const occupations = socs.flatMap((soc) => findOccupation(catalog, soc) ?? [])
  if (occupations.length === 0) return null
  return (
    <div className={classes.tableFrame}>
      <table className={classes.table}>
        <caption>{t('library:official.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('library:kinds.occupation')}</th>
            <th scope="col">{t('library:figure.what')}</th>
            <th scope="col" className={classes.number}>
              {t('library:figure.value')}
            </th>
            <th scope="col">{t('library:figure.period')}</th>
            <th scope="col">{t('library:figure.source')}</th>
          </tr>
        </thead>
        <tbody>
          {occupations.flatMap((occupation) => {
            const median = leadingReading(occupation)?.annual.median
            const change = occupation.outlook?.percentChange
            const lines = [
              median && { what: t('library:pay.median'), value: format.usd(median), figure: median },
              change && { what: t('library:outlook.change'), value: format.change(change), figure: change },
            ].filter((line) => line != null)
            return lines.map(({ what, value, figure }, index) => (
              <tr key={`${occupation.soc} ${what}`}>
                {index === 0 && (
                  <th scope="rowgroup" rowSpan={lines.length}>
                    <Link href={`/library/occupations/${occupation.soc}`}>
                      <Said>{occupation.title}</Said>
                    </Link>
                  </th>
                )}
                <td>{what}</td>
                <td className={classes.number}>{value}</td>
                <td>
                  <Period period={figure.period} />
                </td>
                <td>
                  <Cite id={figure.source} />
                </td>
              </tr>
            ))
          })}
        </tbody>
      </table>
    </div>
  )
}
