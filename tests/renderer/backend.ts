import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { intakeFormat, type Intake } from '../../src/core/intake/schema'
import type { Services } from '../../src/main/services'
import { createApi, type Api } from '../../src/shared/ipc/client'
import type { Channel, EventName } from '../../src/shared/ipc/channels'
import type { ErrorShape } from '../../src/shared/errors'
import { failed } from '../../src/shared/ipc/envelope'
import { createBackend, type DialogAnswers } from '../browser/harness/services'

export const passphrase = 'copper lantern meadow violin'

export interface TestBackend {
  readonly api: Api
  readonly services: Services
  readonly answers: DialogAnswers
  readonly userData: string
  /** Every call that was made, in order. */
  readonly calls: Channel[]
  /** Tells the window something, as main would. */
  send(event: EventName, payload?: unknown): void
  /** The next call of this channel fails like this, before it reaches main. */
  breakNext(channel: Channel, error: ErrorShape): void
  /** Makes a student in the open vault; answers the id. */
  create(intake: Intake): Promise<string>
  /** What the vault holds of a student now. */
  stored(id: string): Promise<Intake>
}

/** The app's own services on real files, with the copy that IPC would make between them and the window. */
async function open(prepare?: Prepare): Promise<TestBackend> {
  const userData = await mkdtemp(path.join(os.tmpdir(), 'casepath-renderer-'))
  await prepare?.(userData)
  const answers: DialogAnswers = { openFile: null, saveFile: null, shown: [] }
  const listeners = new Map<EventName, Set<(payload: unknown) => void>>()
  const broken = new Map<Channel, ErrorShape>()
  const calls: Channel[] = []
  const send = (event: EventName, payload?: unknown) => listeners.get(event)?.forEach((listener) => listener(payload))
  const onError = (event: string, error: unknown) => {
    throw new Error(event, { cause: error })
  }
  const services = await createBackend({ userData, answers, send, onError })
  const api = createApi({
    async invoke(channel, input) {
      calls.push(channel)
      const error = broken.get(channel)
      if (error && broken.delete(channel)) return failed(error)
      return structuredClone(await services.dispatch(channel, structuredClone(input)))
    },
    on(event, listener) {
      const all = listeners.get(event) ?? new Set()
      listeners.set(event, all.add(listener))
      return () => all.delete(listener)
    },
  })
  const vault = () => services.session.current()
  return {
    api,
    services,
    answers,
    userData,
    calls,
    send,
    breakNext: (channel, error) => void broken.set(channel, error),
    create: async (intake) => (await vault().create(intake)).record.id,
    stored: async (id) => (await vault().get(id)).record.intake,
  }
}

/** Puts files into the app's folder before it starts. */
type Prepare = (userData: string) => Promise<void>

/** One backend for all tests of a file, because a vault's key costs a second. `vault: 'none'` leaves it as on first start. */
export function useBackend({ vault, prepare }: { vault: 'sealed' | 'none'; prepare?: Prepare }): () => TestBackend {
  let backend: TestBackend
  beforeAll(async () => {
    backend = await open(prepare)
    if (vault === 'sealed') await backend.services.session.create(passphrase)
  })
  afterAll(async () => {
    await backend.services.session.lock()
    await rm(backend.userData, { recursive: true, force: true })
  })
  return () => backend
}

export const named = (givenName: string, familyName: string, more: Partial<Intake> = {}): Intake => ({
  format: intakeFormat,
  student: { givenName, familyName },
  ...more,
})
