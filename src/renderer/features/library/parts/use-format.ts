import { useTranslation } from 'react-i18next'
import type { Figure } from '../../../../core/catalog/figure'
import { termIn } from '../../../../core/catalog/terms'
import { useCatalog } from '../../../app/catalog'

/** Units that are worded in the reader's language; any other as the catalog says it. */
const known: Readonly<Record<string, string>> = {
  'USD per hour': 'perHour',
  'USD per year': 'perYear',
  percent: 'percent',
  jobs: 'jobs',
  'openings per year': 'openings',
  hours: 'hours',
  years: 'years',
}

/** How figures are written. Unknown stays "not known". */
export function useFormat() {
  const { t } = useTranslation()
  const catalog = useCatalog()
  const number = (value: number) =>
    t(Number.isInteger(value) ? 'library:value.whole' : 'library:value.decimal', { value })
  return {
    number,
    /** A figure with its unit. */
    figure(figure: Figure | null | undefined): string {
      if (figure?.value == null) return t('library:unknown')
      const unit = known[figure.unit]
      return unit
        ? t(`library:value.${unit}`, { value: figure.value, number: number(figure.value) })
        : t('library:value.other', { number: number(figure.value), unit: termIn(catalog, figure.unit) })
    },
    /** Dollars without a unit, for a column that says it. */
    usd: (figure: Figure | null | undefined): string =>
      figure?.value == null ? t('library:unknown') : t('library:value.usd', { value: figure.value }),
    /** "+5.5%": a projected change always shows its sign. */
    change(figure: Figure | null | undefined): string {
      if (figure?.value == null) return t('library:unknown')
      return t(`library:value.${figure.value > 0 ? 'growth' : 'percent'}`, {
        number: number(figure.value),
        value: figure.value,
      })
    },
  }
}
