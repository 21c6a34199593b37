import { NativeSelect } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { paySideBySide } from '../../../../core/catalog/leading'
import { findCredential, findOccupation, findSpecialty } from '../../../../core/catalog/lookup'
import type { Specialty } from '../../../../core/catalog/specialty'
import { termIn } from '../../../../core/catalog/terms'
import { useCatalog } from '../../../app/catalog'
import { capitalized } from '../../../lib/capitalized'
import { SourceNote } from '../parts/Cite'
import { Period } from '../parts/Period'
import { Said } from '../parts/Said'
import { Section } from '../parts/Section'
import { useFormat } from '../parts/use-format'
import parts from '../parts/parts.module.css'
import { demandSections, highDemands } from '../specialty/high-demands'
import { PayScale } from '../specialty/PayScale'
import classes from './ComparePage.module.css'

const most = 3

/** Up to three specialties beside each other. `ids` are those of the address; the choice is kept there. */
export function ComparePage({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation()
  const catalog = useCatalog()
  const [, navigate] = useLocation()
  const chosen = [...new Set(ids)].flatMap((id) => findSpecialty(catalog, id) ?? []).slice(0, most)
  const choose = (place: number, id: string) => {
    const next = chosen.map((one) => one.id)
    next.splice(place, 1, id)
    navigate(`/library/compare/${[...new Set(next.filter(Boolean))].join(',')}`, { replace: true })
  }
  return (
    <>
      <h2>{t('library:compare.title')}</h2>
      <div className={classes.choices}>
        {Array.from({ length: Math.min(most, chosen.length + 1) }, (_, place) => (
          <NativeSelect
            key={place}
            label={t('library:compare.choose', { place: place + 1 })}
            value={chosen[place]?.id ?? ''}
            onChange={(event) => choose(place, event.currentTarget.value)}
            data={[
              { value: '', label: t('library:compare.nobody') },
              ...catalog.specialties
                .filter(({ id }) => id === chosen[place]?.id || !chosen.some((one) => one.id === id))
                .map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        ))}
      </div>
      {chosen.length === 0 ? (
        <p>{t('library:compare.empty')}</p>
      ) : (
        <>
          <Table specialties={chosen} />
          <Section title={t('library:specialty.pay')}>
            <PayScale marked={chosen.map(({ id }) => id)} />
          </Section>
        </>
      )}
    </>
  )
}

function Table({ specialties }: { specialties: readonly Specialty[] }) {
  const { t } = useTranslation()
  const catalog = useCatalog()
  const format = useFormat()
  const pays = paySideBySide(catalog, specialties)
  const level = (name: string) => capitalized(t(`intake:education.levels.${name}`))
  const occupationOf = ({ occupation }: Specialty) => findOccupation(catalog, occupation.soc)
  const row = (title: ReactNode, cell: (specialty: Specialty) => ReactNode) => (
    <tr>
      <th scope="row">{title}</th>
      {specialties.map((specialty) => (
        <td key={specialty.id}>{cell(specialty)}</td>
      ))}
    </tr>
  )
  const pay = (specialty: Specialty) => {
    const known = pays[specialties.indexOf(specialty)]
    if (!known) return t('library:unknown')
    const { reading, sameYear } = known
    const { annual } = reading
    return (
      <>
        <strong>{format.usd(annual.median)}</strong>
        <br />
        {t('library:pay.between', { low: format.usd(annual.p10), high: format.usd(annual.p90) })}
        <br />
        <Period period={reading.period} /> <SourceNote ids={annual.median ? [annual.median.source] : []} />
        {sameYear && (
          <p className="soft">
            {t('library:pay.sameYear', {
              period: termIn(catalog, sameYear.period),
              median: format.usd(sameYear.annual.median),
            })}
          </p>
        )}
      </>
    )
  }
  const outlook = (specialty: Specialty) => {
    const known = occupationOf(specialty)?.outlook
    if (!known) return t('library:unknown')
    return (
      <>
        {format.change(known.percentChange)} (<Period period={known.period} />)
        <br />
        {t('library:compare.openings', { openings: format.figure(known.annualOpenings) })}{' '}
        <SourceNote ids={[known.percentChange.source]} />
      </>
    )
  }
  return (
    <div className={parts.tableFrame}>
      <table className={classes.table}>
        <caption className="visually-hidden">{t('library:compare.title')}</caption>
        <thead>
          <tr>
            <td />
            {specialties.map(({ id, name }) => (
              <th key={id} scope="col">
                <Link href={`/library/specialties/${id}`}>
                  <Said>{name}</Said>
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {row(t('library:compare.summary'), ({ summary }) => (
            <Said>{summary}</Said>
          ))}
          {row(t('library:specialty.usualEducation'), ({ requirements }) => level(requirements.usualEducation))}
          {row(t('library:specialty.fullEducation'), ({ requirements }) =>
            requirements.fullEducation ? level(requirements.fullEducation) : t('library:compare.same'),
          )}
          {row(t('library:compare.near'), (specialty) => (
            <>
              <Said>{occupationOf(specialty)?.title}</Said>.{' '}
              <span className="soft">{t(`library:near.${specialty.occupation.confidence}`)}</span>
            </>
          ))}
          {row(t('library:compare.pay'), pay)}
          {row(t('library:specialty.outlook'), outlook)}
          {demandSections.map((section) => (
            <tr key={section}>
              <th scope="row">{t(`library:demand.sections.${section}`)}</th>
              {specialties.map((specialty) => (
                <td key={specialty.id}>
                  <Demanded specialty={specialty} section={section} />
                </td>
              ))}
            </tr>
          ))}
          {row(t('library:specialty.credentials'), ({ credentials }) => (
            <ul>
              {credentials
                .flatMap((id) => findCredential(catalog, id) ?? [])
                .map(({ id, name, abbr }) => (
                  <li key={id}>
                    <Link href={`/library/credentials/${id}`}>{abbr ?? name}</Link>
                  </li>
                ))}
            </ul>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Demanded({ specialty, section }: { specialty: Specialty; section: (typeof demandSections)[number] }) {
  const { t } = useTranslation()
  if (!specialty.profile) return t('library:compare.noProfile')
  const demands = highDemands(specialty, section)
  if (demands.length === 0) return t('library:demand.none')
  return (
    <ul>
      {demands.map(({ item, demand }) => {
        const label = capitalized(t(`intake:items.${section}.${item}.label`))
        return <li key={item}>{demand === 4 ? <strong>{label}</strong> : label}</li>
      })}
    </ul>
  )
}
