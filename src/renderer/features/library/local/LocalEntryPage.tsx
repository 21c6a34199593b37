import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { findOccupation, findSpecialty, stateLicensingOf } from '../../../../core/catalog/lookup'
import { localKinds, type LocalEntry } from '../../../../core/local/local'
import { useCatalog } from '../../../app/catalog'
import { addedOf } from '../../local/about'
import { fieldsOf } from '../../local/fields'
import { LocalMark } from '../../local/LocalList'
import { useLocal } from '../../local/use-local'
import { Article } from '../parts/Article'
import { FactList } from '../parts/FactList'
import { Period } from '../parts/Period'
import { Section } from '../parts/Section'

/** One entry of the local knowledge, with every field that was filled in. */
export function LocalEntryPage({ id }: { id: string }) {
  const { t } = useTranslation()
  const { local } = useLocal()
  if (!local) return null
  const kind = localKinds.find((one) => local[one].some((entry) => entry.id === id))
  const entry = kind && local[kind].find((one) => one.id === id)
  if (!kind || !entry) return <p role="status">{t('library:notThere', { id })}</p>
  return (
    <Article key={id} kind={t(`local:kinds.${kind}`)} title={entry.name}>
      <p>
        {addedOf(entry, t)}
        <LocalMark />
      </p>
      <Section title={t('library:local.about')} hint={t('library:local.hint')}>
        <Facts entry={entry} names={fieldsOf[kind].map(([name]) => name).filter((name) => name !== 'name')} />
        <p>
          <Link href="/local">{t('library:local.edit')}</Link>
        </p>
      </Section>
    </Article>
  )
}

function Facts({ entry, names }: { entry: LocalEntry; names: readonly string[] }) {
  const { t } = useTranslation()
  const catalog = useCatalog()
  const link = (href: string, name: string) => (
    <Link key={href} href={href}>
      {name}
    </Link>
  )
  const words: Readonly<Record<string, (value: string) => ReactNode>> = {
    state: (code) => link(`/library/states/${code}`, stateLicensingOf(catalog, code)?.name ?? code),
    soc: (soc) => link(`/library/occupations/${soc}`, findOccupation(catalog, soc)?.title ?? soc),
    cswe: (status) => t(`local:cswe.${status}`),
    per: (unit) => t(`local:per.${unit}`),
  }
  const said = (name: string, value: unknown): ReactNode => {
    if (name === 'programs' && 'programs' in entry)
      return entry.programs.map((one) => `${one.name} (${t(`local:levels.${one.level}`)})`).join(', ') || null
    if (name === 'specialties' && 'specialties' in entry && entry.specialties.length > 0)
      return entry.specialties.map((one, at) => (
        <span key={one}>
          {at > 0 && ', '}
          {link(`/library/specialties/${one}`, findSpecialty(catalog, one)?.name ?? one)}
        </span>
      ))
    if (name === 'period' && 'period' in entry) return <Period period={entry.period} />
    if (typeof value === 'number') return name === 'minAge' ? value : t('library:value.usd', { value })
    return typeof value !== 'string' || value === '' ? null : (words[name]?.(value) ?? value)
  }
  return (
    <FactList
      facts={names.map((name) => {
        const value = said(name, Reflect.get(entry, name))
        return value === null ? null : ([t(`local:fields.${name}`), value] as const)
      })}
    />
  )
}
