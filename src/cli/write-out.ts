import { open, realpath, rm, stat, writeFile } from 'node:fs/promises'
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
  /** Takes the place of an earlier PDF, and of no other file. */
  readonly onlyOverPdf?: boolean
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
 * @throws BadInput when a target is one of `inputs`, two targets are one file, one stands there and may not be replaced,
 * or one cannot be written.
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
  for (const place of places) if (place.onlyOverPdf) await refuseOtherThanPdf(place, t)
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
  const read = await identitiesOf(inputs, cwd)
  const taken = new Map<string, Place>()
  for (const place of places) {
    const { option, target: file, identity } = place
    if (read.has(identity)) throw new BadInput([t('cli:overInput', { option, file })])
    const other = taken.get(identity)
    if (other) throw new BadInput([t('cli:sameFile', { option, other: other.option, file })])
    taken.set(identity, place)
  }
}

/** What tells files apart, under whatever names. */
async function identitiesOf(files: readonly string[], cwd: string): Promise<ReadonlySet<string>> {
  const found = await Promise.all(
    files.map((file) => stat(path.resolve(cwd, file), { bigint: true }).catch(() => null)),
  )
  return new Set(found.flatMap((one) => (one ? [`${one.dev} ${one.ino}`] : [])))
}

/** For results that get their names later. @throws BadInput when a file of `folder` by one of `names` is one of `inputs` */
export async function refuseInputs(
  names: readonly string[],
  { folder, option, inputs }: { readonly folder: string; readonly option: string; readonly inputs: readonly string[] },
  t: Translate,
): Promise<void> {
  const read = await identitiesOf(inputs, folder)
  for (const file of names)
    for (const identity of await identitiesOf([file], folder))
      if (read.has(identity)) throw new BadInput([t('cli:overInput', { option, file })])
}

/** A slip of the hand names the wrong file: what it holds must not be lost. Of an empty one there is nothing to lose. */
async function refuseOtherThanPdf({ option, target, file, isStream }: Place, t: Translate): Promise<void> {
  if (isStream) return
  const handle = await open(file).catch(() => null)
  if (!handle) return
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(5), 0, 5, 0)
    if (bytesRead > 0 && buffer.toString('latin1') !== '%PDF-')
      throw new BadInput([t('cli:notPdf', { option, file: target })])
  } finally {
    await handle.close()
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
