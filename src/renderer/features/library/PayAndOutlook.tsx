import { useTranslation } from 'react-i18next'
import { findOccupation } from '../../../core/catalog/lookup'
import type { Figure } from '../../../core/catalog/figure'
import type { Specialty } from '../../../core/catalog/specialty'
import { useCatalog } from '../../app/catalog'
import { Panel } from '../../components/Panel'
import { SourceList } from './SourceList'
import classes from './SpecialtyPage.module.css'

/** The official figures nearest to this work, each with its period; unknown is said. */
export function PayAndOutlook({ specialty }: { specialty: Specialty }) {
  const { t, i18n } = useTranslation()
  const catalog = useCatalog()
  const occupation = findOccupation(catalog, specialty.occupation.soc)
  if (!occupation) return null
  const reading =
    occupation.readings.find(({ period }) => period === occupation.comparablePeriod) ?? occupation.readings[0]
  const { outlook } = occupation
  const number = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(i18n.language, options)
  const dollars = number({ style: 'currency', currency: 'USD', maximumFractionDigits: 0 })
  const say = (figure: Figure | null | undefined, format: Intl.NumberFormat) =>
    figure?.value == null ? t('library:unknown') : format.format(figure.value)
  const figures = [reading?.annual.median, outlook?.percentChange, outlook?.annualOpenings].flatMap(
    (figure) => figure ?? [],
  )
  return (
    <Panel title={t('library:specialty.pay')}>
      <div>
        <p className={classes.from}>
          {t('library:specialty.nearest', { occupation: occupation.title })} {specialty.occupation.reason}
        </p>
        <dl className={classes.facts}>
          <dt>
            {t('library:specialty.median')} ({reading?.survey}, {reading?.period})
          </dt>
          <dd>{say(reading?.annual.median, dollars)}</dd>
          {reading?.annual.p25?.value != null && reading.annual.p75?.value != null && (
            <>
              <dt>{t('library:specialty.range')}</dt>
              <dd>{dollars.formatRange(reading.annual.p25.value, reading.annual.p75.value)}</dd>
            </>
          )}
          <dt>
            {t('library:specialty.outlook')} {outlook && `(${outlook.period})`}
          </dt>
          <dd>
            {outlook?.percentChange.value == null
              ? t('library:unknown')
              : number({ style: 'percent', maximumFractionDigits: 1, signDisplay: 'exceptZero' }).format(
                  outlook.percentChange.value / 100,
                )}
          </dd>
          <dt>{t('library:specialty.openings')}</dt>
          <dd>{say(outlook?.annualOpenings, number({}))}</dd>
        </dl>
        <SourceList ids={figures.map(({ source }) => source)} />
      </div>
    </Panel>
  )
}
