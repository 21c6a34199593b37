import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { findCredential } from '../../../../core/catalog/lookup'
import type { Specialty } from '../../../../core/catalog/specialty'
import { useCatalog } from '../../../app/catalog'
import { capitalized } from '../../../lib/capitalized'
import { FactList } from '../parts/FactList'
import { Said } from '../parts/Said'
import { Section } from '../parts/Section'

/** Schooling, age, records: what first jobs of this kind ask for. */
export function Requirements({ specialty }: { specialty: Specialty }) {
  const { t } = useTranslation()
  const catalog = useCatalog()
  const { requirements, typicalDegrees } = specialty
  const level = (name: string) => capitalized(t(`intake:education.levels.${name}`))
  const licence = requirements.licence ? findCredential(catalog, requirements.licence) : null
  return (
    <Section title={t('library:specialty.requirements')}>
      <FactList
        facts={[
          [t('library:specialty.usualEducation'), level(requirements.usualEducation)],
          requirements.fullEducation !== undefined && [
            t('library:specialty.fullEducation'),
            level(requirements.fullEducation),
          ],
          [
            t('library:specialty.degrees'),
            <ul key="degrees">
              {typicalDegrees.map(({ level: degree, fields, note }) => (
                <li key={degree}>
                  {level(degree)}: <Said>{[`${fields.join(', ')}.`, note].filter(Boolean).join(' ')}</Said>
                </li>
              ))}
            </ul>,
          ],
          licence !== null && [
            t('library:specialty.licence'),
            <Link key="licence" href={`/library/credentials/${licence.id}`}>
              <Said>{licence.name}</Said>
            </Link>,
          ],
          requirements.minAge !== undefined && [
            t('library:specialty.minAge'),
            t('library:specialty.age', { count: requirements.minAge }),
          ],
          [
            t('library:specialty.backgroundCheck'),
            t(`library:specialty.${requirements.backgroundCheck ? 'backgroundYes' : 'backgroundNo'}`),
          ],
          requirements.note !== undefined && [t('library:note'), <Said key="note">{requirements.note}</Said>],
        ]}
      />
    </Section>
  )
}
