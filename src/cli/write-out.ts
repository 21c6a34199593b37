import { realpath, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Translate } from '../core/message'
import { errnoOf } from '../node/files/disk-errors'
import { moveIntoPlace, writeTemporary } from '../node/files/replace-file'
import { AppError } from '../shared/errors'
import type { CliContext } from './context'
import { BadInput } from './errors'

export interface Output {
  /** As on the command line: `--out`. */
  readonly option: string
  /** File to write; `-` is standard output. */
  readonly target: string
  readonly data: string | Uint8Array
}

/** A file to write, with what stands there now. */
interface Place extends Output {
  /** Links followed: what is replaced is the file, not the link to it. */
  readonly file: string
  /** The same for two names of one file. */
  readonly identity: string
  /** A pipe or a device is written to; only a file can be replaced. */
  readonly isStream: boolean
}

/**
 * Writes results where the command line wants them, and says so on standard error for each file. All or none: every
 * content is on the disk before the first file gets its name.
 * @throws BadInput when a target is one of `inputs`, two targets are one file, or one cannot be written.
 */
export async function writeOut(
  outputs: readonly Output[],
  inputs: readonly string[],
  t: Translate,
  context: CliContext,
): Promise<void> {
  const places: Place[] = []
  for (const output of outputs)
    if (output.target !== '-') places.push(await orCannotWrite(output, t, () => placeOf(output, context.cwd)))
  await refuseCollisions(places, inputs, t, context.cwd)
  await replaceAll(places, t)
  for (const { target } of places) context.err(t('cli:written', { file: target }))
  for (const { target, data } of outputs) if (target === '-') context.out(data)
}

async function placeOf(output: Output, cwd: string): Promise<Place> {
  const asked = path.resolve(cwd, output.target)
  const found = await stat(asked, { bigint: true }).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return null
    throw error
  })
  if (found?.isDirectory()) throw Object.assign(new Error('A folder'), { code: 'EISDIR' })
  if (found)
    return { ...output, file: await realpath(asked), identity: `${found.dev} ${found.ino}`, isStream: !found.isFile() }
  const file = path.join(await realpath(path.dirname(asked)), path.basename(asked))
  // Not there yet, so only its name can tell. Two names that differ in case alone are one file on many disks.
  return { ...output, file, identity: file.normalize('NFC').toLowerCase(), isStream: false }
}

async function refuseCollisions(
  places: readonly Place[],
  inputs: readonly string[],
  t: Translate,
  cwd: string,
): Promise<void> {
  const read = new Set<string>()
  for (const input of inputs) {
    const found = await stat(path.resolve(cwd, input), { bigint: true }).catch(() => null)
    if (found) read.add(`${found.dev} ${found.ino}`)
  }
  const taken = new Map<string, Place>()
  for (const place of places) {
    const { option, target: file, identity } = place
    if (read.has(identity)) throw new BadInput([t('cli:overInput', { option, file })])
    const other = taken.get(identity)
    if (other) throw new BadInput([t('cli:sameFile', { option, other: other.option, file })])
    taken.set(identity, place)
  }
}

async function replaceAll(places: readonly Place[], t: Translate): Promise<void> {
  const ready: { place: Place; temporary: string }[] = []
  try {
    for (const place of places)
      if (!place.isStream)
        ready.push({ place, temporary: await orCannotWrite(place, t, () => writeTemporary(place.file, place.data)) })
    for (const { place, temporary } of ready) await orCannotWrite(place, t, () => moveIntoPlace(temporary, place.file))
    for (const place of places)
      if (place.isStream) await orCannotWrite(place, t, () => writeFile(place.file, place.data))
  } finally {
    for (const { temporary } of ready) await rm(temporary, { force: true }).catch(() => {})
  }
}

async function orCannotWrite<T>({ option, target }: Output, t: Translate, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const reason = errnoOf(error instanceof AppError ? error.cause : error) ?? ''
    throw new BadInput([t('cli:cannotWrite', { option, file: target, reason })])
  }
}
