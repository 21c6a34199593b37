import { percentileNames, type LocalEntry, type LocalWage } from '../../../core/local/local'
import type { Translate } from '../../../core/message'

/** What tells an entry apart, in one line. */
export function aboutOf(entry: LocalEntry, t: Translate): string {
  const parts =
    'cswe' in entry
      ? [entry.city, entry.state, `${t('local:fields.cswe')}: ${t(`local:cswe.${entry.cswe}`)}`]
      : 'area' in entry
        ? [payOf(entry, t), entry.area, entry.period, entry.source]
        : 'role' in entry
          ? [entry.role, entry.organization, entry.phone, entry.email]
          : [entry.city, entry.state, entry.what, entry.phone]
  return parts.filter(Boolean).join(' · ')
}

/** Who put it in, and when. */
export const addedOf = ({ addedBy, addedOn }: LocalEntry, t: Translate): string =>
  t(addedBy === '' ? 'local:addedOn' : 'local:added', { who: addedBy, date: addedOn })

/** The lowest and the highest amount that were entered; one where there is one. */
function payOf(wage: LocalWage, t: Translate): string {
  const amounts = percentileNames.flatMap((at) => wage[at] ?? [])
  const [low, high] = [Math.min(...amounts), Math.max(...amounts)]
  return low === high ? t(`local:pay.one.${wage.per}`, { low }) : t(`local:pay.range.${wage.per}`, { low, high })
}
