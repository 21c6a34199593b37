import type { Doing } from '../../shared/activity'
import type { Channel } from '../../shared/ipc/channels'
import type { Handlers } from '../ipc/handlers'
import { deedOf } from './deeds'

/** Often, and about one's own screen: the window does not wait until they are noted. */
const notWaitedFor: ReadonlySet<Channel> = new Set(['students.get', 'students.save', 'local.save'])

/** The same handlers, each of which also has what it did noted. What cannot be noted is still done. */
export function noteCalls(handlers: Handlers, note: (done: Doing) => Promise<void>): Handlers {
  const noted = Object.entries(handlers).map(([name, handler]) => {
    const channel = name as Channel
    const deed = deedOf[channel] as ((input: unknown, output: unknown) => Doing | readonly Doing[] | null) | undefined
    if (!deed) return [channel, handler]
    const call = handler as (input: unknown) => unknown
    return [
      channel,
      async (input: unknown) => {
        const output = await call(input)
        const done = deed(input, output)
        const noting = done && Promise.all([done].flat().map(note))
        if (!notWaitedFor.has(channel)) await noting
        return output
      },
    ]
  })
  return Object.fromEntries(noted) as Handlers
}
