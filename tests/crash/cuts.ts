import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { crashVault, intakeNamed, plaintextIn } from './crash-vault'

export interface CutFigures {
  /** Bytes of the document, each of them a place where the write was cut. */
  readonly bytes: number
  readonly openings: number
  readonly lost: number
  readonly plaintext: number
}

/**
 * Cuts the write of one document after every byte, twice over: in the temporary file, as a killed process or a power cut
 * leaves it, and in the document itself, as a disk that lied about flushing would. The first must leave the version that
 * was there, the second must bring the version before it back.
 */
export async function cutEveryByte(step = 1): Promise<CutFigures> {
  const { dir, open } = crashVault()
  const vault = await open()
  const { record } = await vault.create(intakeNamed('Ana'))
  for (const revision of [1, 2]) await vault.save(revision, { ...record, pinned: [`revision-${revision + 1}`] })
  await vault.close()
  const document = path.join(dir, 'students', `${record.id}.json`)
  const previous = path.join(dir, 'students', `${record.id}.prev.json`)
  const [now, before] = [readFileSync(document), readFileSync(previous)]
  const figures = { bytes: now.length, openings: 0, lost: 0, plaintext: 0 }

  const check = async (pinned: string, reported: boolean): Promise<void> => {
    const opened = await open()
    const { unreadable } = await opened.list()
    const found = await opened.get(record.id).catch(() => null)
    await opened.close()
    figures.openings += 1
    if (found?.record.pinned[0] !== pinned || unreadable.length > 0 !== reported) figures.lost += 1
  }
  for (let length = 0; length < now.length; length += step) {
    writeFileSync(path.join(dir, 'students', `.casepath-${randomUUID()}.tmp`), now.subarray(0, length))
    await check('revision-3', false)
    writeFileSync(document, now.subarray(0, length))
    figures.plaintext += plaintextIn(dir).length
    await check('revision-2', true)
    clearSetAside(dir)
    writeFileSync(document, now)
    writeFileSync(previous, before)
  }
  return figures
}

/** What the openings kept of the torn document; a few thousand of them would slow the next openings down. */
function clearSetAside(dir: string): void {
  rmSync(path.join(dir, 'index.json'), { force: true })
  const students = path.join(dir, 'students')
  for (const name of readdirSync(students)) if (name.includes('.damaged-')) rmSync(path.join(students, name))
}
