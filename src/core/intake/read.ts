import type { z } from 'zod'
import { itemsBySection, ratedSections } from './items'
import { intake, type Intake } from './schema'

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
    return {
      ok: false,
      problems: [{ path: '', reason: `is not JSON: ${error instanceof Error ? error.message : 'cannot be parsed'}` }],
    }
  }
  return checkIntake(value)
}

/** Checks an already parsed value against the intake format. */
export function checkIntake(value: unknown): IntakeReading {
  const parsed = intake.safeParse(value, { reportInput: true })
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.flatMap(problemsOf) }
  return { ok: true, intake: parsed.data, notices: unknownItems(parsed.data) }
}

function problemsOf(issue: z.core.$ZodIssue): IntakeProblem[] {
  const path = issue.path.join('.')
  if (issue.code === 'invalid_type' && issue.input === undefined) return [{ path, reason: 'is missing' }]
  return [{ path, reason: issue.message }]
}

function unknownItems(value: Intake): IntakeProblem[] {
  const notices: IntakeProblem[] = []
  for (const section of ratedSections) {
    const inInterests = section === 'populations' || section === 'settings' || section === 'activities'
    const ratings = inInterests ? value.interests?.[section] : value[section]
    const known: readonly string[] = itemsBySection[section]
    for (const item of Object.keys(ratings ?? {}))
      if (!known.includes(item))
        notices.push({
          path: `${inInterests ? 'interests.' : ''}${section}.${item}`,
          reason: 'is not an item of this version: kept, not used',
        })
  }
  const report = (object: object | undefined, schema: z.ZodObject, path: string) => {
    for (const key of Object.keys(object ?? {}))
      if (!(key in schema.shape))
        notices.push({ path: path ? `${path}.${key}` : key, reason: 'is not a field of this version: kept, not used' })
  }
  report(value, intake, '')
  report(value.student, intake.shape.student, 'student')
  return notices
}
