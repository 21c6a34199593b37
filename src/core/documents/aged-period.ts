import { isStale } from '../catalog/freshness'
import type { Translate } from '../message'

/** A period as paper names it: marked where its data is more than a year old on the day (ISO date) the paper is dated by. */
export const agedPeriod = (t: Translate, period: string, date: string): string =>
  isStale(period, date) === true ? t('documents:pay.aged', { period }) : period
