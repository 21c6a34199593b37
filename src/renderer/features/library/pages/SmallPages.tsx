import { useTranslation } from 'react-i18next'
import type { Source } from '../../../../core/catalog/figure'
import { findSpecialty } from '../../../../core/catalog/lookup'
import type { Experience, Organisation } from '../../../../core/catalog/pathway'
import { useCatalog } from '../../../app/catalog'
import { Article } from '../parts/Article'
import { FactList } from '../parts/FactList'
import { LinkList } from '../parts/LinkList'
import { Period } from '../parts/Period'
import { Original } from '../parts/Original'
import { Said } from '../parts/Said'
import { Section } from '../parts/Section'
import { SourceList } from '../parts/SourceList'

export function OrganisationPage({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation()
  const { name, abbr, detail, url, specialties, sources } = organisation
  return (
    <Article kind={t('library:kinds.organisation')} title={name} lead={detail}>
      <Section title={t('library:organisation.about')}>
        <FactList
          facts={[
            abbr !== null && [t('library:organisation.abbr'), abbr],
            [t('library:organisation.url'), url ?? t('library:unknown')],
          ]}
        />
      </Section>
      <ForSpecialties ids={specialties} />
      <SourceList ids={sources} />
    </Article>
  )
}

export function ExperiencePage({ experience }: { experience: Experience }) {
  const { t } = useTranslation()
  const { name, detail, kind, minAge, maxAge, hours, note, specialties, sources } = experience
  const age = (years: number | null) =>
    years === null ? t('library:unknown') : t('library:specialty.age', { count: years })
  return (
    <Article kind={t('library:kinds.experience')} title={name} lead={detail}>
      <Section title={t('library:experience.about')}>
        <FactList
          facts={[
            [t('library:experience.kind'), t(`library:experience.kinds.${kind}`)],
            [t('library:experience.minAge'), age(minAge)],
            maxAge !== null && [t('library:experience.maxAge'), age(maxAge)],
            [t('library:experience.hours'), <Said key="hours">{hours ?? t('library:unknown')}</Said>],
            note !== null && [t('library:note'), <Said key="note">{note}</Said>],
          ]}
        />
      </Section>
      <ForSpecialties ids={specialties} />
      <SourceList ids={sources} />
    </Article>
  )
}

/** One line of the sources: what was read, when, and where it is published. */
export function SourcePage({ source }: { source: Source }) {
  const { t } = useTranslation()
  const { title, publisher, url, officialUrl, period, checked, licence, note } = source
  return (
    <Article kind={t('library:sourceLine.kind')} title={title}>
      <Section title={t('library:sourceLine.about')}>
        <FactList
          facts={[
            publisher !== undefined && [
              t('library:sourceLine.publisher'),
              <Original key="publisher">{publisher}</Original>,
            ],
            [t('library:sourceLine.period'), <Period key="period" period={period} />],
            [t('library:sourceLine.checked'), t('library:sourceLine.day', { date: checked })],
            [t('library:sourceLine.url'), url ?? t('library:sourceLine.noUrl')],
            officialUrl !== undefined && [t('library:sourceLine.officialUrl'), officialUrl],
            licence !== undefined && [t('library:sourceLine.licence'), <Said key="licence">{licence}</Said>],
            note !== undefined && [t('library:note'), <Said key="note">{note}</Said>],
          ]}
        />
      </Section>
    </Article>
  )
}

function ForSpecialties({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation()
  const catalog = useCatalog()
  const specialties = ids.flatMap((id) => findSpecialty(catalog, id) ?? [])
  return (
    <Section title={t('library:goodFor')}>
      {specialties.length === 0 ? (
        <p>{t('library:goodForAll')}</p>
      ) : (
        <LinkList shelf="specialties" entries={specialties.map(({ id, name }) => ({ id, name }))} />
      )}
    </Section>
  )
}
