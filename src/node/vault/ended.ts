import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { AppError } from '../../shared/errors'
import { destruction, type Destruction } from '../../shared/record/destruction'
import { flushFolder } from '../files/replace-file'
import { partsOf } from './conflict-names'
import { readText } from './document-file'
import { openDocument } from './envelope'
import { pathsOf, readVersion, studentsFolder, type VaultContext } from './student-version'

/**
 * Whose record was destroyed stays gone: a sound line of the destruction list wins over whatever of theirs still lies in the
 * folder, after a power cut in the middle or because a sync program brought it back.
 */

type Place = Pick<VaultContext, 'dir' | 'vaultId' | 'key'>

export const lineEnding = '.destroyed.json'
export const lineFile = (dir: string, id: string): string => path.join(studentsFolder(dir), `${id}${lineEnding}`)

/** A line of the destruction list; `null` where it was changed or damaged. */
export function openLine({ vaultId, key }: Omit<Place, 'dir'>, id: string, text: string): Destruction | null {
  const opened = openDocument(key, { vault: vaultId, kind: 'destruction', id }, text)
  return opened.state === 'open' ? (destruction.safeParse(JSON.parse(opened.plain)).data ?? null) : null
}

/** The sound line of a student who was destroyed; `null` of everybody else. @throws AppError what the disk refuses */
export async function lineOf(place: Place, id: string): Promise<Destruction | null> {
  const text = await readText(lineFile(place.dir, id))
  return text === null ? null : openLine(place, id, text)
}

/** Asked under the lock, before anything of a student is written. @throws AppError `not-found` */
export async function refuseEnded(place: Place, id: string): Promise<void> {
  if (await lineOf(place, id)) throw new AppError('not-found', 'The record was destroyed', { details: { id } })
}

/** Removes these files of one student, the document last: until then all of it can be done again. Under the lock. */
export async function removeFiles({ dir }: Place, id: string, names: readonly string[]): Promise<void> {
  const document = `${id}.json`
  const order = [...names.filter((name) => name !== document), ...names.filter((name) => name === document)]
  for (const name of order) await rm(path.join(studentsFolder(dir), name), { force: true })
  await flushFolder(studentsFolder(dir))
}

/** Names without those of students who were destroyed: a copy that arrives later is not brought in as a new student. */
export async function namesWithoutEnded(place: Place, names: readonly string[]): Promise<string[]> {
  const lines = names.filter((name) => name.endsWith(lineEnding)).map((name) => name.slice(0, -lineEnding.length))
  const ended = new Set<string>()
  for (const id of lines)
    if (names.some((name) => name.startsWith(id) && !name.startsWith(`${id}.destroyed`)) && (await lineOf(place, id)))
      ended.add(id)
  return names.filter((name) => !ended.has(partsOf(name)?.student ?? ''))
}

/** Whether a file is one that a destruction leaves behind when it is cut short: ours, and no version that waits for a person. */
export function isRemains(name: string): boolean {
  const parts = partsOf(name)
  return parts !== null && parts.rest === '' && !/destroyed|kept/.test(parts.own)
}

/**
 * Goes on with a destruction that was cut short. A document that is not in the trash, or held, is not what was destroyed: it
 * came back from another computer and waits for a person, like a version that was set aside.
 */
export function finishEnding(context: VaultContext, id: string): Promise<void> {
  return context.lock.run(async (stillOurs) => {
    if (!(await lineOf(context, id))) return
    const found = await readVersion(context, id, pathsOf(context.dir, id).current)
    if (found.state === 'newer') return
    if (found.state === 'read' && (found.record.keeping.hold || !found.record.keeping.trashed)) return
    const names = await readdir(studentsFolder(context.dir))
    await stillOurs()
    await removeFiles(
      context,
      id,
      names.filter((name) => name.startsWith(id) && isRemains(name)),
    )
  })
}

/** The same for all of these; answers whose line is sound. Where nothing can be written they stay, and count as gone. */
export async function finishAll(context: VaultContext, ids: ReadonlySet<string>): Promise<string[]> {
  const gone: string[] = []
  for (const id of ids) {
    if (!(await lineOf(context, id).catch(() => null))) continue
    await finishEnding(context, id).catch(() => {})
    gone.push(id)
  }
  return gone
}
