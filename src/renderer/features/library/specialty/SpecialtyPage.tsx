import { IconColumns3 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { findCredential, findExperience, findOrganisation, findSpecialty } from '../../../../core/catalog/lookup'
import type { Specialty } from '../../../../core/catalog/specialty'
import { localOfSpecialty } from '../../../../core/local/belonging'
import { useCatalog } from '../../../app/catalog'
import { LocalHere } from '../local/LocalHere'
import { Article } from '../parts/Article'
import { LinkList } from '../parts/LinkList'
import { Said } from '../parts/Said'
import { Section } from '../parts/Section'
import { SourceList } from '../parts/SourceList'
import { Demands } from './Demands'
import { PayAndOutlook } from './PayAndOutlook'
import { Requirements } from './Requirements'
import { Routes } from './Routes'
import classes from './SpecialtyPage.module.css'

/** Everything about one specialty, in the order in which a student asks. */
export function SpecialtyPage({ specialty }: { specialty: Specialty }) {
  const { t } = useTranslation()
  const catalog = useCatalog()
  const { id, name, kind, summary, description, dayOfWork, places, neighbours, sources } = specialty
  const beside = neighbours.map((one) => one.specialty).filter((one) => findSpecialty(catalog, one) !== null)
  return (
    <Article kind={t(`library:specialty.kinds.${kind}`)} title={name} lead={summary}>
      <div className={classes.description}>
        <Said>
          {description.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </Said>
        <Link href={`/library/compare/${[id, ...beside].slice(0, 3).join(',')}`} className={classes.compare}>
          <IconColumns3 size={18} aria-hidden /> {t('library:specialty.compare')}
        </Link>
      </div>
      <Section title={t('library:specialty.day')}>
        <ol>
          {dayOfWork.map((part) => (
            <li key={part}>
              <Said>{part}</Said>
            </li>
          ))}
        </ol>
      </Section>
      <Section title={t('library:specialty.places')}>
        <p>
          <Said>{places.join(' · ')}</Said>
        </p>
      </Section>
      <Demands specialty={specialty} />
      <Requirements specialty={specialty} />
      <PayAndOutlook specialty={specialty} />
      <Routes specialty={specialty} />
      <Section title={t('library:specialty.credentials')} hint={t('library:specialty.credentialsHint')}>
        <LinkList
          ordered
          shelf="credentials"
          entries={specialty.credentials
            .flatMap((one) => findCredential(catalog, one) ?? [])
            .map((one) => ({ id: one.id, name: one.name, detail: one.abbr }))}
        />
      </Section>
      <Section title={t('library:specialty.neighbours')}>
        <LinkList
          shelf="specialties"
          entries={neighbours.map((one) => ({
            id: one.specialty,
            name: findSpecialty(catalog, one.specialty)?.name ?? one.specialty,
            detail: one.difference,
          }))}
        />
      </Section>
      <Section title={t('library:specialty.experiences')}>
        <LinkList
          shelf="experiences"
          entries={specialty.experiences.flatMap((one) => findExperience(catalog, one) ?? [])}
        />
      </Section>
      <Section title={t('library:specialty.organisations')}>
        <LinkList
          shelf="organisations"
          entries={specialty.organisations.flatMap((one) => findOrganisation(catalog, one) ?? [])}
        />
      </Section>
      <LocalHere of={(local) => localOfSpecialty(local, specialty)} />
      <SourceList ids={sources} />
    </Article>
  )
}
