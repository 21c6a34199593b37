/** Fills the `{{words}}` of a milestone's texts from the student's state and choice. */
import type { Catalog } from '../catalog/catalog'
import { findSpecialty, stateLicensingOf } from '../catalog/lookup'
import type { LicenceLevel, StateLicensing } from '../catalog/licensing'
import type { MilestoneSpec } from '../catalog/pathway'
import { titleAt } from './licences'

export interface Words {
  readonly state: StateLicensing | null
  readonly titleOf: (spec: MilestoneSpec) => string
  readonly detailOf: (spec: MilestoneSpec) => string
}

/** Texts for one student: their state's titles where the state is known, the catalog's generic words where it is not. */
export function wordsFor(catalog: Catalog, specialty: string, stateCode: string | null): Words {
  const state = stateCode === null ? null : stateLicensingOf(catalog, stateCode)
  const generic = catalog.pathways.words
  const chosen = findSpecialty(catalog, specialty)
  const specialtyName =
    (chosen?.kind === 'advancement' ? generic?.specialty : chosen?.name) ?? chosen?.name ?? specialty
  const fill = (text: string, spec: MilestoneSpec): string => {
    const values: Record<string, string> = {
      state: state?.name ?? generic?.state ?? '',
      board: state?.board.name ?? generic?.board ?? '',
      licence: licenceName(spec.yields.licence, state, generic?.licences),
      licenceAbbr:
        spec.yields.licence === undefined || state === null ? '' : (titleAt(spec.yields.licence, state)?.abbr ?? ''),
      hours: hoursText(spec, state),
      specialty: specialtyName,
    }
    return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole)
  }
  return { state, titleOf: (spec) => fill(spec.title, spec), detailOf: (spec) => fill(spec.detail, spec) }
}

function licenceName(
  level: LicenceLevel | undefined,
  state: StateLicensing | null,
  generic: Readonly<Record<LicenceLevel, string>> | undefined,
): string {
  if (level === undefined) return ''
  const licence = state === null ? null : titleAt(level, state)
  if (!licence) return generic?.[level] ?? level
  if (licence.abbr === null) return licence.title
  return licence.title.endsWith(')') ? `${licence.title}, ${licence.abbr}` : `${licence.title} (${licence.abbr})`
}

/** Total hours of a milestone, the state's own where the state decides; `null` where no source states them. */
export const totalHours = (spec: MilestoneSpec, state: StateLicensing | null): number | null =>
  spec.hours?.fromState !== undefined && state !== null ? state.clinicalHours : (spec.hours?.total.value ?? null)

const hoursText = (spec: MilestoneSpec, state: StateLicensing | null): string => {
  const total = totalHours(spec, state)
  // Grouped by hand: catalog texts are English, whatever the locale of the machine.
  return total === null ? '' : String(total).replace(/\B(?=(\d{3})+$)/g, ',')
}
