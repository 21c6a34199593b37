import { useTranslation } from 'react-i18next'
import { findSpecialty } from '../../../core/catalog/lookup'
import type { Value } from '../../../shared/merge'
import { useCatalog } from '../../app/catalog'

/** Says where two versions clash and what each of them has there, in the words of the screens. */
export function useClashWords() {
  const { t } = useTranslation()
  const catalog = useCatalog()

  function label(path: readonly string[]): string {
    const [area = '', ...inside] = path
    const last = path.at(-1) ?? ''
    if (area !== 'intake') return t([`records:clash.fields.${area}`, 'records:clash.fields.other'])
    const [section = ''] = inside
    if (section === 'student') return t([`intake:fields.${last}`, 'intake:sections.about.title'])
    const rated = section === 'interests' ? (inside[1] ?? '') : section
    const title = t([`intake:sections.${rated}.title`, 'records:clash.fields.other'])
    const item = t([`intake:items.${rated}.${last}.label`, ''])
    return item ? `${title}: ${item}` : title
  }

  function say(value: Value): string {
    if (value === undefined || value === null || value === '') return t('records:clash.nothing')
    if (typeof value !== 'object') return String(value)
    if (Array.isArray(value)) return value.map((one: Value) => say(one)).join('; ')
    const fields = value as Readonly<Record<string, Value>>
    const specialty = (fields['choice'] as { specialty?: string } | null | undefined)?.specialty
    if (specialty) return findSpecialty(catalog, specialty)?.name ?? specialty
    const named = fields['title'] ?? fields['text'] ?? fields['reason']
    if (typeof named === 'string' && named) return named
    return Object.values(fields)
      .filter((one) => typeof one === 'string' || typeof one === 'number')
      .join(', ')
  }
  return { label, say }
}
