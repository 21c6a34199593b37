import { useTranslation } from 'react-i18next'
import type { LocalKnowledge } from '../../../../core/local/local'
import { LocalList } from '../../local/LocalList'
import { useLocal } from '../../local/use-local'
import { Section } from '../parts/Section'

/** What people of the place know about the thing of this page: left out where there is nothing. */
export function LocalHere({ of }: { of: (local: LocalKnowledge) => Partial<LocalKnowledge> }) {
  const { t } = useTranslation()
  const { local } = useLocal()
  const entries = local ? of(local) : {}
  if (Object.values(entries).every((list) => list.length === 0)) return null
  return (
    <Section title={t('library:local.here')} hint={t('library:local.hint')}>
      <LocalList entries={entries} />
    </Section>
  )
}
