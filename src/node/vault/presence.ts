import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { z } from 'zod'
import { replaceFile } from '../files/replace-file'
import { openDocument, sealDocument } from './envelope'
import type { VaultContext } from './student-version'

/**
 * Who has which student open. Each session writes a sealed file of its own, `open/<session>.json`, anew with every beat. It
 * only tells: nobody is kept from anything, because saves are merged by field.
 */
export interface Presence {
  /** One beat: this session has `student` open (`null`: none any more). Answers who else has. Never throws for the disk. */
  beat(student: string | null): Promise<Other[]>
  /** Takes this session's file away. */
  leave(): Promise<void>
}

export interface Other {
  /** Advisor; empty where no name was given. */
  readonly by: string
  /** The computer's name. */
  readonly on: string
  readonly since: string
}

export const presenceFolder = 'open'

/** How often a session beats, in milliseconds. */
export const beatEveryMs = 20_000
/** Beats that may be missed: a computer that sleeps, a sync program that takes its time. */
const missable = 3
/** A file this old was left by a program that was killed, in milliseconds. */
const oldMs = 86_400_000

const schemaVersion = 1
const content = z.strictObject({
  by: z.string(),
  on: z.string(),
  student: z.uuid().nullable(),
  since: z.iso.datetime(),
})

interface PresenceOptions {
  readonly context: VaultContext
  now(): Date
  advisor(): string
  readonly everyMs?: number
}

export function presence({ context, now, advisor, everyMs = beatEveryMs }: PresenceOptions): Presence {
  const { vaultId, key, writer } = context
  const folder = path.join(context.dir, presenceFolder)
  const own = path.join(folder, `${writer}.json`)
  let open: { readonly student: string; readonly since: string } | null = null
  /** The text of each file when it last changed, by our own clock: clocks of other computers are not trusted. */
  const watched = new Map<string, { readonly text: string; readonly at: number }>()

  async function write(): Promise<void> {
    if (!open) return rm(own, { force: true })
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const address = { vault: vaultId, kind: 'presence', id: writer, schemaVersion, revision: 1 } as const
    await replaceFile(own, sealDocument(key, address, JSON.stringify({ by: advisor(), on: hostname(), ...open })))
  }

  /** A session other than ours that has beaten lately; `null` for what is stale or cannot be read. */
  async function read(name: string, ownTime: number): Promise<z.infer<typeof content> | null> {
    const file = path.join(folder, name)
    const text = await readFile(file, 'utf8')
    const before = watched.get(name)
    const at = performance.now()
    if (before?.text === text) {
      if (at - before.at > missable * everyMs) return null
    } else {
      watched.set(name, { text, at })
      // Seen for the first time: only its time tells, beside that of our own file, which the same disk has stamped.
      const age = ownTime - (await stat(file)).mtimeMs
      if (!before && age > missable * everyMs) {
        watched.set(name, { text, at: -Infinity })
        if (age > oldMs) await rm(file, { force: true })
        return null
      }
    }
    const opened = openDocument(key, { vault: vaultId, kind: 'presence', id: name.replace(/\.json$/, '') }, text)
    return opened.state === 'open' ? (content.safeParse(JSON.parse(opened.plain)).data ?? null) : null
  }

  async function others(student: string): Promise<Other[]> {
    const ownTime = (await stat(own).catch(() => null))?.mtimeMs ?? now().getTime()
    const names = (await readdir(folder).catch(() => [])).filter((name) => /^[\w-]{1,24}\.json$/.test(name))
    const found: Other[] = []
    for (const name of names) {
      if (name === path.basename(own)) continue
      const one = await read(name, ownTime).catch(() => null)
      if (one?.student === student) found.push({ by: one.by, on: one.on, since: one.since })
    }
    return found
  }

  return {
    async beat(student) {
      if (student !== open?.student) open = student === null ? null : { student, since: now().toISOString() }
      // Where nothing can be written, one can still see who else is there.
      await write().catch(() => {})
      return student === null ? [] : others(student)
    },
    async leave() {
      open = null
      await rm(own, { force: true }).catch(() => {})
    },
  }
}
