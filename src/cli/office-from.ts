import type { Contact } from '../core/documents/contact'
import { settings } from '../shared/ipc/contract'
import type { Knowledge } from './context'
import { BadInput } from './errors'
import type { Values } from './options'

/** Who stands behind a paper: nobody, where nothing was said. */
interface Office extends Contact {
  readonly counselorName: string
  readonly schoolName: string
}

const fields = {
  counselor: 'counselorName',
  school: 'schoolName',
  phone: 'counselorPhone',
  email: 'counselorEmail',
} as const

/** What `--counselor`, `--school`, `--phone` and `--email` name. @throws BadInput where one is longer than the window takes */
export function officeFrom(values: Pick<Values, keyof typeof fields>, { t }: Pick<Knowledge, 't'>): Office {
  const given = Object.entries(fields).flatMap(([option, field]) => {
    const value = values[option as keyof typeof fields]?.trim()
    if (value === undefined || value === '') return []
    if (!settings.shape[field].safeParse(value).success) throw new BadInput([t('cli:tooLong', { option })])
    return [[field, value] as const]
  })
  return { counselorName: '', schoolName: '', ...Object.fromEntries(given) }
}
