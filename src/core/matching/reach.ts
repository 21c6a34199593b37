import type { Catalog } from '../catalog/catalog'
import { stateLicensingOf } from '../catalog/lookup'
import { educationLevels, type EducationLevel, type Specialty } from '../catalog/specialty'
import type { Intake } from '../intake/schema'
import type { Message } from '../message'
import type { Reach, ReachStatus } from './types'

const rung = (level: EducationLevel): number => educationLevels.indexOf(level)

/**
 * Whether the way to a specialty is open to this student, apart from whether it fits. Nothing unanswered counts against
 * anyone: without a ceiling, a concern or an age the way is on track. Every reason says what would open it.
 */
export function reachOf(intake: Intake, specialty: Specialty, catalog: Catalog): Reach {
  const reasons: Message[] = []
  let status: ReachStatus = 'on-track'
  const { requirements } = specialty

  const ceiling = highestLevel(intake)
  if (ceiling !== null && rung(ceiling) < rung(requirements.usualEducation)) {
    status = 'more-schooling'
    reasons.push({ key: 'matching:reach.schooling', params: { needed: requirements.usualEducation, chosen: ceiling } })
  }
  if (intake.constraints?.backgroundCheckConcern === true && requirements.backgroundCheck) {
    status = 'not-open'
    reasons.push({ key: 'matching:reach.backgroundCheck' })
  }
  if (requirements.licence !== undefined && !holds(intake, requirements.licence))
    reasons.push({ key: 'matching:reach.licence', params: { licence: licenceName(catalog, requirements.licence) } })
  if (intake.constraints?.driverLicense === false && (specialty.profile?.conditions.travel.demand ?? 0) >= 3)
    reasons.push({ key: 'matching:reach.driving' })
  const state = intake.student.state
  const licensing = state === undefined ? null : stateLicensingOf(catalog, state)
  if (licensing !== null && licensing.levels.bachelors === null && specialty.credentials.includes('lbsw'))
    reasons.push({ key: 'matching:reach.noBachelorsLicence', params: { state: licensing.name } })
  return { status, reasons }
}

/** The most schooling the student has or wants; `null` when nobody asked. */
function highestLevel(intake: Intake): EducationLevel | null {
  const { highestWilling, level } = intake.education ?? {}
  if (highestWilling === undefined) return null
  return level !== undefined && rung(level) > rung(highestWilling) ? level : highestWilling
}

const holds = (intake: Intake, licence: string): boolean =>
  (intake.education?.licenses ?? []).some(({ id }) => id.toLowerCase() === licence)

const licenceName = (catalog: Catalog, licence: string): string => {
  const credential = catalog.credentials.find(({ id }) => id === licence)
  return credential?.abbr ?? credential?.name ?? licence
}
