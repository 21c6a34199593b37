/** Licenses and credentials as the intake writes them, read as the catalog knows them. */
import type { Catalog } from '../catalog/catalog'
import { licenceLevels, type LicenceLevel, type StateLicensing } from '../catalog/licensing'
import { stateLicensingOf } from '../catalog/lookup'
import { kebab, notice, type HeldLicence, type Standing } from './standing'
import type { PlanNotice } from './types'

/** The title a state gives at a level; a state without a master's license may license MSW graduates at the bachelor's level. */
export function titleAt(
  level: LicenceLevel,
  { levels, mastersUse }: StateLicensing,
): StateLicensing['levels'][LicenceLevel] {
  return levels[level] ?? (level === 'masters' && mastersUse !== undefined ? levels[mastersUse] : null)
}

/** A license as its state calls it; `null` for what is no license of a level, and where the state has none of it. */
export function titleOfCredential(
  credential: string,
  { pathways }: Catalog,
  state: StateLicensing | null,
): StateLicensing['levels'][LicenceLevel] {
  const level = pathways.milestones.find(({ yields }) => yields.credential === credential)?.yields.licence
  return level === undefined || state === null ? null : titleAt(level, state)
}

/** Level of a license by its letters or title in one state; `null` where the state has no such license. */
export function levelInState(name: string, state: StateLicensing | null): LicenceLevel | null {
  if (state === null) return null
  const found = licenceLevels.find((level) => {
    const licence = state.levels[level]
    return licence !== null && [licence.title, ...(licence.abbr ?? '').split('/')].some((word) => kebab(word) === name)
  })
  return found ?? null
}

/** Other ways to write an id of the catalog, beyond the letters and the name it gives itself. */
const otherSpellings: Readonly<Record<string, string>> = {
  'r-n': 'rn',
  'registered-nurse': 'rn',
  'registered-nurse-rn': 'rn',
  'registered-nurse-license': 'rn',
  'rn-license': 'rn',
  'rn-licence': 'rn',
}

/** The catalog's id for a credential by its id, its letters, its name or another spelling; `null` for none of them. */
function credentialNamed(name: string, { credentials, pathways }: Catalog): string | null {
  const wanted = otherSpellings[name] ?? name
  // Written in signs alone: that names nothing.
  if (wanted === '') return null
  if (pathways.milestones.some(({ yields }) => yields.credential === wanted)) return wanted
  const named = (words: readonly (string | null)[]): boolean =>
    words.some((word) => word !== null && kebab(word) === wanted)
  const found =
    credentials.find(({ id }) => id === wanted) ??
    credentials.find(({ abbr, name }) => named([name, ...(abbr ?? '').split('/')]))
  return found?.id ?? null
}

/**
 * The standing with its licenses named by the catalog's ids, or by their letters where the state's own table knows
 * them. What neither knows counts for nothing, and says so.
 */
export function withKnownLicences(standing: Standing, catalog: Catalog): Standing {
  const notices: PlanNotice[] = []
  const licences = standing.licences.flatMap((held): HeldLicence[] => {
    if (held.written === '') return []
    if (levelOf(held, standing, catalog) !== null) return [held]
    const name = credentialNamed(held.name, catalog)
    if (name !== null) return [{ ...held, name }]
    notices.push(notice('unknown', 'licenceUnknown', { licence: held.written }))
    return []
  })
  return { ...standing, licences, notices: [...standing.notices, ...notices] }
}

/** Level of a held license in the state it was given in, or the student's where that was not said. */
export function levelOf(held: HeldLicence, standing: Standing, catalog: Catalog): LicenceLevel | null {
  const code = held.state ?? standing.state
  return levelInState(held.name, code === null ? null : stateLicensingOf(catalog, code))
}
