/** What the search knows of each thing in the catalog. */
import type { Catalog } from '../../../../core/catalog/catalog'
import { licenceLevels, type StateLicensing } from '../../../../core/catalog/licensing'
import { findCredential, findOccupation } from '../../../../core/catalog/lookup'
import { termIn } from '../../../../core/catalog/terms'
import type { Credential } from '../../../../core/catalog/credential'
import type { Specialty } from '../../../../core/catalog/specialty'
import { highDemands } from '../specialty/high-demands'
import type { LibraryEntry } from './search-index'

export const libraryKinds = [
  'specialty',
  'credential',
  'state',
  'occupation',
  'organisation',
  'experience',
  'guide',
  'local',
] as const
export type LibraryKind = (typeof libraryKinds)[number]

type Say = (key: string) => string
const present = (texts: readonly (string | null | undefined)[]): string[] => texts.filter((one) => one != null)

export function entriesOf(catalog: Catalog, say: Say): LibraryEntry[] {
  return [
    ...catalog.specialties.map((specialty) => specialtyEntry(catalog, specialty, say)),
    ...catalog.credentials.map(credentialEntry),
    ...catalog.states.map(stateEntry),
    ...catalog.occupations.map(({ soc, title, note, entry, missing, published }) => ({
      kind: 'occupation' as const,
      href: `/library/occupations/${soc}`,
      title,
      detail: soc,
      names: [soc],
      text: present([
        ...payWords(say),
        note,
        entry?.education && termIn(catalog, entry.education),
        ...(missing ?? []),
        ...(published ?? []).map(({ says }) => says),
      ]),
    })),
    ...catalog.organisations.map(({ id, name, abbr, detail }) => ({
      kind: 'organisation' as const,
      href: `/library/organisations/${id}`,
      title: name,
      detail,
      names: present([abbr]),
      text: [],
    })),
    ...catalog.experiences.map(({ id, name, detail, hours, note }) => ({
      kind: 'experience' as const,
      href: `/library/experiences/${id}`,
      title: name,
      detail,
      names: [],
      text: present([hours, note]),
    })),
    ...catalog.guide.map(({ id, title, text, topic, figures }) => ({
      kind: 'guide' as const,
      href: `/library/guide/${id}`,
      title,
      detail: text[0] ?? '',
      names: [],
      text: [say(`library:guide.topics.${topic}`), ...text, ...present(figures.map(({ note }) => note))],
    })),
  ]
}

/** Pages that tell of pay and outlook are found by these words, which stand in their headings. */
const payWords = (say: Say): string[] => [say('library:specialty.pay'), say('library:specialty.outlook')]

function specialtyEntry(catalog: Catalog, specialty: Specialty, say: Say): LibraryEntry {
  const { id, name, summary, description, dayOfWork, places, typicalDegrees, requirements } = specialty
  const demands = highDemands(specialty)
  return {
    kind: 'specialty',
    href: `/library/specialties/${id}`,
    title: name,
    detail: summary,
    names: [id],
    text: present([
      ...payWords(say),
      ...description,
      ...dayOfWork,
      ...places,
      ...typicalDegrees.flatMap(({ fields, note }) => [...fields, note]),
      requirements.note,
      findOccupation(catalog, specialty.occupation.soc)?.title,
      ...specialty.credentials.map((credential) => findCredential(catalog, credential)?.abbr),
      ...demands.flatMap(({ section, item, reason }) => [say(`intake:items.${section}.${item}.label`), reason]),
    ]),
  }
}

const credentialEntry = (credential: Credential): LibraryEntry => ({
  kind: 'credential',
  href: `/library/credentials/${credential.id}`,
  title: credential.name,
  detail: present([credential.abbr, credential.issuer]).join(' · '),
  names: present([credential.abbr, credential.issuer, credential.id]),
  text: present([
    credential.kind,
    credential.note,
    credential.conflict,
    credential.exam?.name,
    ...credential.eligibility.flatMap(({ label, degree, licence, exam, other }) => [
      label,
      degree,
      licence,
      exam,
      other,
    ]),
    ...credential.published.map(({ says }) => says),
  ]),
})

function stateEntry(state: StateLicensing): LibraryEntry {
  const licences = [...licenceLevels.flatMap((level) => state.levels[level] ?? []), ...state.otherCredentials]
  return {
    kind: 'state',
    href: `/library/states/${state.code}`,
    title: state.name,
    detail: licences.map(({ abbr, title }) => abbr ?? title).join(' · '),
    names: [state.code, ...licences.flatMap(({ title, abbr }) => present([title, abbr]))],
    text: present([state.board.name, state.clinicalNote, state.note, state.disagreement]),
  }
}
