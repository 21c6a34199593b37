import { appendFileSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { AppError } from '../../shared/errors'
import type { Log } from '../services'

/**
 * Events and ids, one JSON line each, appended at once so that a crash keeps the last line. What could hold a student's
 * words or a person's folder never gets here: only short ids, codes, numbers and yes or no are let through.
 */

interface LogOptions {
  readonly dir: string
  readonly now?: () => Date
  /** A file that reaches this size, in bytes, is put aside. */
  readonly maximumBytes?: number
  /** How many files put aside are kept. */
  readonly keep?: number
}

export function createLog({ dir, now = () => new Date(), maximumBytes = 512 * 1024, keep = 3 }: LogOptions): Log {
  const file = path.join(dir, 'casepath.log')
  const numbered = (n: number): string => path.join(dir, `casepath.${n}.log`)

  function rotate(): void {
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) < maximumBytes) return
    rmSync(numbered(keep), { force: true })
    for (let n = keep - 1; n >= 1; n--)
      if (statSync(numbered(n), { throwIfNoEntry: false })) renameSync(numbered(n), numbered(n + 1))
    renameSync(file, numbered(1))
  }

  function append(level: 'info' | 'error', event: string, details: Readonly<Record<string, unknown>>): void {
    try {
      mkdirSync(dir, { recursive: true, mode: 0o700 })
      rotate()
      appendFileSync(
        file,
        `${JSON.stringify({ at: now().toISOString(), level, event: redact(event), ...redactAll(details) })}\n`,
        { mode: 0o600 },
      )
    } catch {
      // A log that cannot be written must not stop the work it is about.
    }
  }

  return {
    info: (event, details = {}) => append('info', event, details),
    error: (event, error, details = {}) => append('error', event, { ...details, ...describe(error) }),
  }
}

/** Ids, codes, call names, file names of ours: no spaces, no separators of folders, no letters beyond ASCII. */
const harmless = /^[A-Za-z0-9][A-Za-z0-9._:@#-]{0,79}$/

export function redact(value: unknown): unknown {
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return value
  if (typeof value === 'string') return harmless.test(value) ? value : '[redacted]'
  if (Array.isArray(value)) return value.slice(0, 30).map(redact)
  return '[redacted]'
}

const redactAll = (details: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(details).map(([name, value]) => [name, redact(value)]))

/** What an error may tell: its kind, its code and where in our code it arose. Its message may quote anything. */
function describe(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error }
  const code = error instanceof AppError ? error.code : (error as NodeJS.ErrnoException).code
  return { error: error.name, ...(code ? { code } : {}), stack: framesOf(error.stack ?? '') }
}

/** `dispatch.ts:41:12` for each frame, without the folders before it. */
const framesOf = (stack: string): string[] =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .flatMap((line) => /([A-Za-z0-9._-]+:\d+:\d+)\)?\s*$/.exec(line)?.[1] ?? [])
