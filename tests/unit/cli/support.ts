import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import packageFile from '../../../package.json' with { type: 'json' }
import { run } from '../../../src/cli/run'
import { startPdfWorker } from '../../../src/cli/start-pdf-worker'

/** The command line as it is, with its streams caught. */

export const samples = path.resolve('resources/samples')

export interface Ran {
  readonly code: number
  readonly bytes: Buffer
  readonly text: string
  /** Standard error, one entry a line. */
  readonly errors: readonly string[]
}

/** Runs one command line as on November 22, 2026, in `cwd` (the samples' folder unless told). */
export async function casepath(
  argv: readonly string[],
  { cwd = samples, resources = path.resolve('resources'), signal = new AbortController().signal } = {},
): Promise<Ran> {
  const out: Buffer[] = []
  const errors: string[] = []
  const code = await run(argv, {
    resources,
    cwd,
    today: '2026-11-22',
    language: 'en',
    out: (data) => void out.push(Buffer.from(data)),
    err: (line) => void errors.push(line),
    startPdfWorker,
    interrupted: () => signal,
    version: packageFile.version,
  })
  const bytes = Buffer.concat(out)
  return { code, bytes, text: bytes.toString('utf8'), errors }
}

/** A fresh folder with these files, gone after the test. */
export async function folderWith(files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<string> {
  const dir = await mkdtemp(path.join(os.tmpdir(), 'casepath-cli-'))
  onTestFinished(() => rm(dir, { recursive: true, force: true }))
  for (const [name, data] of Object.entries(files)) await writeFile(path.join(dir, name), data)
  return dir
}
