import { AppError } from '../../shared/errors'
import { channels, type Channel } from '../../shared/ipc/channels'
import { contract } from '../../shared/ipc/contract'
import { failed, succeeded, type Envelope } from '../../shared/ipc/envelope'
import type { Handlers } from './handlers'
import { isPlainData } from './plain-data'

export type Dispatch = (channel: string, raw: unknown) => Promise<Envelope<unknown>>

interface DispatchOptions {
  readonly handlers: Handlers
  isLocked(): boolean
  /** Told of every error that nobody expected, once. */
  logUnexpected(channel: Channel, error: unknown): void
  /** Told of every call that is let through. */
  onCall?(channel: Channel): void
}

/** Lock, size, input, handler, output, in that order. No Electron here: tests drive the dispatcher the app uses. Never throws. */
export function createDispatch({ handlers, isLocked, logUnexpected, onCall }: DispatchOptions): Dispatch {
  return async (name, raw) => {
    if (!isChannel(name)) return failed({ code: 'invalid-input', message: 'No such call' })
    const { input, output, whenLocked } = contract[name]
    if (whenLocked === 'refuse' && isLocked()) return failed({ code: 'locked', message: 'Unlock first' })
    if (!isPlainData(raw)) return failed({ code: 'invalid-input', message: `${name}: not plain data, or too much` })
    const parsed = input.safeParse(raw)
    // Which field was wrong helps; what was in it may be a student's.
    if (!parsed.success)
      return failed({
        code: 'invalid-input',
        message: `${name}: rejected input`,
        details: { fields: fieldsOf(parsed.error.issues) },
      })
    onCall?.(name)
    try {
      const handler = handlers[name] as (value: unknown) => unknown
      return succeeded(output.parse(await handler(parsed.data)))
    } catch (error) {
      if (error instanceof AppError) return failed(error)
      logUnexpected(name, error)
      return failed({ code: 'internal', message: 'Something went wrong' })
    }
  }
}

const isChannel = (name: unknown): name is Channel => (channels as readonly unknown[]).includes(name)

const fieldsOf = (issues: readonly { readonly path: readonly PropertyKey[] }[]): string[] =>
  issues.slice(0, 20).map(({ path }) => path.map(String).join('.').slice(0, 100))
