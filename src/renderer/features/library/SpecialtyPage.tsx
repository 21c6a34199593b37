import { IconArrowLeft } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { findCredential, findExperience, findOrganisation, findSpecialty } from '../../../core/catalog/lookup'
import type { Specialty } from '../../../core/catalog/specialty'
import { useCatalog } from '../../app/catalog'
import { Panel } from '../../components/Panel'
import { capitalized } from '../../lib/capitalized'
import { PayAndOutlook } from './PayAndOutlook'
import { SourceList } from './SourceList'
import classes from './SpecialtyPage.module.css'

/** Everything about one specialty, in the order in which a student asks. */
export function SpecialtyPage({ specialty }: { specialty: Specialty }) {
  const { t } = useTranslation()
  const catalog = useCatalog()
  const { requirements } = specialty
  const level = (name: string) => capitalized(t(`intake:education.levels.${name}`))
  const words = (title: string, children: ReactNode) => (
    <Panel title={t(`library:specialty.${title}`)}>{children}</Panel>
  )

  return (
    <article className={classes.page}>
      <Link href="/library/specialties" className={classes.back}>
        <IconArrowLeft size={18} aria-hidden /> {t('library:back')}
      </Link>
      <h1>{specialty.name}</h1>
      <p className={classes.summary}>{specialty.summary}</p>
      <div className={classes.description}>
        {specialty.description.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      {words(
        'day',
        <ol className={classes.plain}>
          {specialty.dayOfWork.map((part) => (
            <li key={part}>{part}</li>
          ))}
        </ol>,
      )}
      {words('places', <p className={classes.flush}>{specialty.places.join(' · ')}</p>)}
      {words(
        'requirements',
        <dl className={classes.facts}>
          <dt>{t('library:specialty.usualEducation')}</dt>
          <dd>{level(requirements.usualEducation)}</dd>
          {requirements.fullEducation && (
            <>
              <dt>{t('library:specialty.fullEducation')}</dt>
              <dd>{level(requirements.fullEducation)}</dd>
            </>
          )}
          {requirements.minAge !== undefined && (
            <>
              <dt>{t('library:specialty.minAge')}</dt>
              <dd>{t('library:specialty.age', { count: requirements.minAge })}</dd>
            </>
          )}
          <dt>{t('library:specialty.backgroundCheck')}</dt>
          <dd>{t(`library:specialty.${requirements.backgroundCheck ? 'backgroundYes' : 'backgroundNo'}`)}</dd>
          <dt>{t('library:specialty.degrees')}</dt>
          {specialty.typicalDegrees.map(({ level: degree, fields, note }) => (
            <dd key={degree}>
              {level(degree)}: {fields.join(', ')}. {note}
            </dd>
          ))}
        </dl>,
      )}
      <PayAndOutlook specialty={specialty} />
      {words(
        'credentials',
        <ul className={classes.plain}>
          {specialty.credentials
            .flatMap((id) => findCredential(catalog, id) ?? [])
            .map(({ id, name, abbr }) => (
              <li key={id}>
                <Link href={`/library/credentials/${id}`}>{name}</Link> {abbr && <span className="soft">{abbr}</span>}
              </li>
            ))}
        </ul>,
      )}
      {words(
        'experiences',
        <ul className={classes.plain}>
          {specialty.experiences
            .flatMap((id) => findExperience(catalog, id) ?? [])
            .map(({ id, name, detail }) => (
              <li key={id}>
                <strong>{name}</strong>. {detail}
              </li>
            ))}
        </ul>,
      )}
      {words(
        'neighbours',
        <ul className={classes.plain}>
          {specialty.neighbours.map(({ specialty: id, difference }) => (
            <li key={id}>
              <Link href={`/library/specialties/${id}`}>{findSpecialty(catalog, id)?.name ?? id}</Link>. {difference}
            </li>
          ))}
        </ul>,
      )}
      {words(
        'organisations',
        <ul className={classes.plain}>
          {specialty.organisations
            .flatMap((id) => findOrganisation(catalog, id) ?? [])
            .map(({ id, name, detail }) => (
              <li key={id}>
                <strong>{name}</strong>. {detail}
              </li>
            ))}
        </ul>,
      )}
      <SourceList ids={specialty.sources} />
    </article>
  )
}
