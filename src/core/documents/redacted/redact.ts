import { itemsBySection, type ratedSections } from '../../intake/items'
import { answersOf, intakeFormat, type Intake } from '../../intake/schema'
import { experienceKinds } from './known-words'

/**
 * The same answers with nobody in them. Built up from what may stay, never cut down from what is there, so that a field
 * nobody thought of stays out: rated answers, grade, graduation, state, schooling and dates of it.
 */
export function redactedIntake(intake: Intake, name: { readonly given: string; readonly family: string }): Intake {
  const { student, riasec, education, experience, constraints } = intake
  const { gradeLevel, graduation, state } = student
  const rated = (section: (typeof ratedSections)[number]) => answersOf(intake, section)
  return {
    format: intakeFormat,
    student: {
      givenName: name.given,
      familyName: name.family,
      ...(gradeLevel !== undefined && { gradeLevel }),
      ...(graduation !== undefined && { graduation: graduation.slice(0, 7) }),
      ...(state !== undefined && { state }),
    },
    interests: { populations: rated('populations'), settings: rated('settings'), activities: rated('activities') },
    skills: rated('skills'),
    conditions: rated('conditions'),
    values: rated('values'),
    ...(riasec && { riasec: scoresOf(riasec) }),
    ...(education && {
      education: {
        ...pick(education, ['level', 'highestWilling', 'enrollment', 'online'] as const),
        // What was studied is typed by hand and may name anything.
        degrees: (education.degrees ?? []).map((one) => pick(one, ['level', 'completed'] as const)),
      },
    }),
    experience: (experience ?? []).flatMap(({ kind, setting, hours }) =>
      experienceKinds.includes(kind)
        ? [
            {
              kind,
              ...(setting !== undefined &&
                (itemsBySection.settings as readonly string[]).includes(setting) && { setting }),
              ...(hours !== undefined && { hours }),
            },
          ]
        : [],
    ),
    ...(constraints && { constraints: pick(constraints, ['relocate', 'driverLicense'] as const) }),
  }
}

const scoresOf = (riasec: NonNullable<Intake['riasec']>): NonNullable<Intake['riasec']> =>
  pick(riasec, ['R', 'I', 'A', 'S', 'E', 'C', 'source', 'code'] as const)

/** The named fields that are there. */
function pick<T extends object, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(keys.flatMap((key) => (from[key] === undefined ? [] : [[key, from[key]]]))) as Pick<T, K>
}
