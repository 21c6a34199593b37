import { isStale } from '../catalog/freshness'
import { termIn } from '../catalog/terms'
import type { Wording } from './context'

/** A period as paper names it: marked where its data is more than a year old on the day (ISO date) the paper is dated by. */
export function agedPeriod({ t, catalog }: Wording, period: string, date: string): string {
  const said = termIn(catalog, period)
  return isStale(period, date) === true ? t('documents:pay.aged', { period: said }) : said
}
