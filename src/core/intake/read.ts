import type { z } from 'zod'
import { itemsBySection, ratedSections } from './items'
import {
  constraints,
  degree,
  education,
  experienceEntry,
  heldLicence,
  intake,
  interests,
  isInterest,
  ratingsOf,
  riasec,
  student,
  type Intake,
} from './schema'
import { noJson, reasonOf, shown } from '../problem-reason'

/** One thing wrong with, or worth saying about, an intake file. `path` is dotted: `interests.populations.children`. */
export interface IntakeProblem {
  readonly path: string
  readonly reason: string
}

export type IntakeReading =
  | {
      readonly ok: true
      readonly intake: Intake
      /** Unknown items: kept, not used. */ readonly notices: readonly IntakeProblem[]
    }
  | { readonly ok: false; readonly problems: readonly IntakeProblem[] }

/** Largest intake file read, in characters: some hundred times a full one. */
export const maxIntakeCharacters = 1_000_000

/** Reads the text of an intake file. Refused whole, with every problem named, or accepted whole. Never throws. */
export function readIntake(text: string): IntakeReading {
  if (text.length > maxIntakeCharacters)
    return { ok: false, problems: [{ path: '', reason: 'is too large to be an intake file' }] }
  let value: unknown
  try {
    // Files saved by Windows programs may start with a byte-order mark.
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    return { ok: false, problems: [{ path: '', reason: `is not JSON: ${noJson(error, text)}` }] }
  }
  return checkIntake(value)
}

/** Checks an already parsed value against the intake format. */
export function checkIntake(value: unknown): IntakeReading {
  const parsed = intake.safeParse(value, { reportInput: true })
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.map(problemOf) }
  const problems = contradictions(parsed.data)
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, intake: parsed.data, notices: unknownParts(parsed.data) }
}

/** An issue of the schema in our own words, with the value that does not fit. */
const problemOf = (issue: z.core.$ZodIssue): IntakeProblem => ({ path: issue.path.join('.'), reason: reasonOf(issue) })

/**
 * What fits the format part by part but cannot be. Only files are held to it: in the window a date may be half changed,
 * and what is typed is kept.
 */
function contradictions({ experience }: Intake): IntakeProblem[] {
  return (experience ?? []).flatMap(({ from, to }, i) => {
    if (from === undefined || to === undefined) return []
    const digits = Math.min(from.length, to.length)
    return to.slice(0, digits) < from.slice(0, digits)
      ? [{ path: `experience.${i}.to`, reason: `${shown(to)} is before ${shown(from)}` }]
      : []
  })
}

/** Items and fields that another version may know. */
function unknownParts(value: Intake): IntakeProblem[] {
  const notices: IntakeProblem[] = []
  for (const section of ratedSections) {
    const known: readonly string[] = itemsBySection[section]
    for (const item of Object.keys(ratingsOf(value, section)))
      if (!known.includes(item))
        notices.push({
          path: `${isInterest(section) ? 'interests.' : ''}${section}.${item}`,
          reason: 'is not an item of this version: kept, not used',
        })
  }
  const report = (object: object | undefined, schema: z.ZodObject, path: string) => {
    for (const key of Object.keys(object ?? {}))
      if (!(key in schema.shape))
        notices.push({ path: path ? `${path}.${key}` : key, reason: 'is not a field of this version: kept, not used' })
  }
  report(value, intake, '')
  report(value.student, student, 'student')
  report(value.interests, interests, 'interests')
  report(value.riasec, riasec, 'riasec')
  report(value.education, education, 'education')
  value.education?.degrees?.forEach((one, i) => report(one, degree, `education.degrees.${i}`))
  value.education?.licenses?.forEach((one, i) => report(one, heldLicence, `education.licenses.${i}`))
  value.experience?.forEach((one, i) => report(one, experienceEntry, `experience.${i}`))
  report(value.constraints, constraints, 'constraints')
  return notices
}
