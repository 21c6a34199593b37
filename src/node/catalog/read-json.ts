import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { z } from 'zod'
import type { CatalogProblem } from '../../core/catalog/catalog'
import { noJson, reasonOf } from '../../core/problem-reason'

/** A checked file, or everything that is wrong with it. `value` is `null` exactly when there are problems. */
export type ReadResult<T> =
  | { readonly value: T; readonly problems: readonly [] }
  | { readonly value: null; readonly problems: readonly CatalogProblem[] }

/** Reads one JSON file of the catalog and holds it against its schema. Never throws: what is wrong is in `problems`. */
export async function readChecked<T>(dir: string, file: string, schema: z.ZodType<T>): Promise<ReadResult<T>> {
  const fail = (reason: string): ReadResult<never> => ({ value: null, problems: [{ file, path: '', reason }] })
  let bytes: Uint8Array
  try {
    bytes = await readFile(path.join(dir, file))
  } catch (error) {
    const code = errorCode(error)
    return fail(code === 'ENOENT' ? missingFile : `the file cannot be read (${code})`)
  }
  let text: string
  try {
    // Fatal: a file saved in another encoding is refused, rather than shown with odd characters.
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return fail('not valid UTF-8 text')
  }
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch (error) {
    return fail(`not valid JSON: ${noJson(error, text)}`)
  }
  const parsed = schema.safeParse(raw, { reportInput: true })
  if (parsed.success) return { value: parsed.data, problems: [] }
  return {
    value: null,
    problems: parsed.error.issues.map((issue) => ({ file, path: issue.path.join('.'), reason: reasonOf(issue) })),
  }
}

/** The same for a file that may be left out: `fallback` stands in for a missing one, and only for a missing one. */
export async function readOptional<T>(
  dir: string,
  file: string,
  schema: z.ZodType<T>,
  fallback: T,
): Promise<ReadResult<T>> {
  const result = await readChecked(dir, file, schema)
  const missing = result.problems.some(({ reason }) => reason === missingFile)
  return missing ? { value: fallback, problems: [] } : result
}

const missingFile = 'the file is missing'

const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown error'
