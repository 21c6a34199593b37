import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Catalog } from '../../../core/catalog/catalog'
import { guideTopics } from '../../../core/catalog/guide'
import {
  findCredential,
  findExperience,
  findGuideEntry,
  findOccupation,
  findOrganisation,
  findSpecialty,
  sourceOf,
  stateLicensingOf,
} from '../../../core/catalog/lookup'
import { LocalEntryPage } from './local/LocalEntryPage'
import { LocalShelf } from './local/LocalShelf'
import { ComparePage } from './pages/ComparePage'
import { CredentialPage } from './pages/CredentialPage'
import { GuidePage } from './pages/GuidePage'
import { OccupationPage } from './pages/OccupationPage'
import { RefreshPage } from './pages/RefreshPage'
import { ExperiencePage, OrganisationPage, SourcePage } from './pages/SmallPages'
import { StatePage } from './pages/StatePage'
import {
  CredentialShelf,
  ExperienceShelf,
  GuideShelf,
  OccupationShelf,
  OrganisationShelf,
  SpecialtyShelf,
} from './shelves/shelves'
import { StateShelf } from './shelves/StateShelf'
import { SpecialtyPage } from './specialty/SpecialtyPage'

/** The shelves of the library, in the order of its navigation. */
export const shelves = [
  'specialties',
  'compare',
  'credentials',
  'states',
  'occupations',
  'organisations',
  'experiences',
  'guide',
  'local',
  'refresh',
] as const
export type Shelf = (typeof shelves)[number]
export const isShelf = (name: string | undefined): name is Shelf => shelves.some((shelf) => shelf === name)

const whole = {
  specialties: SpecialtyShelf,
  credentials: CredentialShelf,
  states: StateShelf,
  occupations: OccupationShelf,
  organisations: OrganisationShelf,
  experiences: ExperienceShelf,
  guide: GuideShelf,
  local: LocalShelf,
  // Reached through `pageOf`, as it is one page.
  refresh: RefreshPage,
} as const

/** A shelf as a whole. An id that leads nowhere is said, and the shelf is there all the same. */
export function ShelfPage({ shelf, id }: { shelf: Shelf; id: string | undefined }) {
  const { t } = useTranslation()
  if (shelf === 'compare') return <ComparePage ids={(id ?? '').split(',').filter(Boolean)} />
  const Whole = whole[shelf]
  return (
    <>
      {id !== undefined && <p role="status">{t('library:notThere', { id })}</p>}
      <Whole />
    </>
  )
}

/** The page about one thing, or `null` where the address names none. */
export function pageOf(catalog: Catalog, shelf: string | undefined, id: string | undefined): ReactElement | null {
  if (shelf === 'refresh') return <RefreshPage />
  if (id === undefined) return null
  const page = <T,>(found: T | null, make: (found: T) => ReactElement) => (found === null ? null : make(found))
  switch (shelf ?? '') {
    case 'specialties':
      return page(findSpecialty(catalog, id), (specialty) => <SpecialtyPage key={id} specialty={specialty} />)
    case 'credentials':
      return page(findCredential(catalog, id), (credential) => <CredentialPage key={id} credential={credential} />)
    case 'states':
      return page(stateLicensingOf(catalog, id), (state) => <StatePage key={id} state={state} />)
    case 'occupations':
      return page(findOccupation(catalog, id), (occupation) => <OccupationPage key={id} occupation={occupation} />)
    case 'organisations':
      return page(findOrganisation(catalog, id), (one) => <OrganisationPage key={id} organisation={one} />)
    case 'experiences':
      return page(findExperience(catalog, id), (one) => <ExperiencePage key={id} experience={one} />)
    case 'local':
      return <LocalEntryPage id={id} />
    case 'sources':
      return page(sourceOf(catalog, id), (source) => <SourcePage key={id} source={source} />)
    case 'guide': {
      const topic = guideTopics.find((one) => one === id) ?? findGuideEntry(catalog, id)?.topic ?? null
      return page(topic, (one) => <GuidePage key={one} topic={one} at={id} />)
    }
    default:
      return null
  }
}
