import { Switch } from '@mantine/core'
import { Fragment, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Figure } from '../../../../core/catalog/figure'
import { termIn } from '../../../../core/catalog/terms'
import { useCatalog } from '../../../app/catalog'
import { Period } from '../parts/Period'
import { Said } from '../parts/Said'
import { Term } from '../parts/Term'
import { SourceNote } from '../parts/Cite'
import parts from '../parts/parts.module.css'
import { useFormat } from '../parts/use-format'
import { payRows } from './pay-rows'
import classes from './PayScale.module.css'

const step = 40_000

/**
 * Pay of one specialty among all the others on one axis. Each line is one reading with its year beside it; where the
 * years differ, all can be drawn by the newest year that all have.
 */
export function PayScale({ marked }: { marked: readonly string[] }) {
  const { t } = useTranslation()
  const catalog = useCatalog()
  const format = useFormat()
  const [oneYear, setOneYear] = useState(false)
  const newest = useMemo(() => payRows(catalog), [catalog])
  const { shared } = newest
  const { periods, rows, without } = useMemo(
    () => (oneYear ? payRows(catalog, shared) : newest),
    [catalog, oneYear, shared, newest],
  )
  const highest = Math.max(step, ...rows.map(({ reading }) => reading.annual.p90?.value ?? 0))
  const end = Math.ceil(highest / (step / 2)) * (step / 2)
  const at = (figure: Figure | null) => (figure?.value == null ? null : (figure.value / end) * 100)
  const ticks = Array.from({ length: Math.floor(end / step) + 1 }, (_, index) => index * step)
  const sources = rows.map(({ median }) => median.source)
  return (
    <>
      <p className={parts.hint}>
        {t('library:pay.scale')}{' '}
        {periods.map((period, index) => (
          <Fragment key={period}>
            {index > 0 && ', '}
            <Period period={period} />
          </Fragment>
        ))}{' '}
        <SourceNote ids={sources} />
      </p>
      {newest.periods.length > 1 && shared !== null && (
        <Switch
          my="xs"
          label={t('library:pay.oneYear', { period: termIn(catalog, shared) })}
          description={t('library:pay.oneYearHint')}
          checked={oneYear}
          onChange={({ currentTarget }) => setOneYear(currentTarget.checked)}
        />
      )}
      <div className={parts.tableFrame}>
        <table className={classes.scale}>
          <caption className="visually-hidden">{t('library:pay.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('library:pay.who')}</th>
              <th scope="col" className={classes.axis}>
                <span className="visually-hidden">{t('library:pay.range')}</span>
                {ticks.map((tick) => (
                  <span key={tick} aria-hidden style={{ left: `${(tick / end) * 100}%` }}>
                    {t('library:value.thousands', { value: tick / 1000 })}
                  </span>
                ))}
              </th>
              <th scope="col" className={classes.number}>
                {t('library:pay.medianShort')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ occupation, specialties, reading, median }) => {
              const [low, high] = [at(reading.annual.p10), at(reading.annual.p90)]
              const current = specialties.some(({ id }) => marked.includes(id))
              return (
                <tr key={occupation.soc} data-current={current || undefined}>
                  <th scope="row">
                    {specialties.map(({ id, name }, index) => (
                      <span key={id}>
                        {index > 0 && ', '}
                        <Link
                          href={`/library/specialties/${id}`}
                          aria-current={marked.includes(id) ? 'true' : undefined}
                        >
                          <Said>{name}</Said>
                        </Link>
                      </span>
                    ))}
                    <span className={classes.occupation}>
                      <Said>{occupation.title}</Said>, <Term of={reading.period} />
                    </span>
                  </th>
                  <td>
                    <span className="visually-hidden">
                      {t('library:pay.between', {
                        low: format.usd(reading.annual.p10),
                        high: format.usd(reading.annual.p90),
                      })}
                    </span>
                    <span className={classes.track} aria-hidden>
                      {ticks.map((tick) => (
                        <span key={tick} className={classes.tick} style={{ left: `${(tick / end) * 100}%` }} />
                      ))}
                      {low !== null && high !== null && (
                        <span className={classes.line} style={{ left: `${low}%`, width: `${high - low}%` }} />
                      )}
                      <span className={classes.dot} style={{ left: `${at(median)}%` }} />
                    </span>
                  </td>
                  <td className={classes.number}>{format.usd(median)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      {without.length > 0 && (
        <p className={parts.hint}>
          {t('library:pay.without', {
            names: without.map(({ name }) => name).join(', '),
            period: periods.map((period) => termIn(catalog, period)).join(', '),
          })}
        </p>
      )}
    </>
  )
}
