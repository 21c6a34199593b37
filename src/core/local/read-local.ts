import { noJson, reasonOf } from '../problem-reason'
import { localKnowledge, type LocalKnowledge } from './local'

export interface LocalProblem {
  /** `colleges.2.name`; empty for the file as a whole. */
  readonly path: string
  readonly reason: string
}
export type LocalReading =
  | { readonly ok: true; readonly local: LocalKnowledge }
  | { readonly ok: false; readonly problems: readonly LocalProblem[] }

/** A file of local knowledge, whole or refused with every reason. */
export function readLocal(text: string): LocalReading {
  let raw: unknown
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    return { ok: false, problems: [{ path: '', reason: `is not JSON: ${noJson(error, text)}` }] }
  }
  const parsed = localKnowledge.safeParse(raw, { reportInput: true })
  if (parsed.success) return { ok: true, local: parsed.data }
  return {
    ok: false,
    problems: parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), reason: reasonOf(issue) })),
  }
}
