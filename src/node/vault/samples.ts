import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { readIntake } from '../../core/intake/read'
import type { Intake } from '../../core/intake/schema'

export interface Sample {
  readonly id: string
  readonly intake: Intake
}

/** The sample students that come with the app. A file that is no intake is left out and named. */
export async function readSamples(dir: string): Promise<{ samples: Sample[]; broken: string[] }> {
  const names = await readdir(dir).then(
    (all) => all.filter((name) => name.endsWith('.json')).toSorted(),
    () => [],
  )
  const samples: Sample[] = []
  const broken: string[] = []
  for (const name of names) {
    const reading = readIntake(await readFile(path.join(dir, name), 'utf8').catch(() => ''))
    if (reading.ok) samples.push({ id: sampleId(name), intake: reading.intake })
    else broken.push(name)
  }
  return { samples, broken }
}

/** The same id on every computer and at every start, so that a sample someone has worked on is not put in twice. */
export function sampleId(fileName: string): string {
  const bytes = createHash('sha256').update(`casepath sample ${fileName}`).digest().subarray(0, 16)
  bytes[6] = (bytes[6]! & 0x0f) | 0x80 // version 8: made by a rule of our own
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
