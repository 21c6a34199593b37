import { AppError } from '../errors'
import type { Channel, EventName, MenuCommand } from './channels'
import type { BatchProgress, Input, Output } from './contract'
import type { Envelope } from './envelope'

/** What the preload puts on `window.casepath`: two functions, nothing of Electron. */
export interface Bridge {
  invoke(channel: Channel, input: unknown): Promise<Envelope<unknown>>
  /** Returns the function that stops listening. */
  on(event: EventName, listener: (payload: unknown) => void): () => void
}

export interface Api {
  call<C extends Channel>(channel: C, ...input: undefined extends Input<C> ? [] : [Input<C>]): Promise<Output<C>>
  onLocking(listener: () => void): () => void
  onLocked(listener: () => void): () => void
  onMenuCommand(listener: (command: MenuCommand) => void): () => void
  onBatchProgress(listener: (progress: BatchProgress) => void): () => void
  onBatchEnded(listener: () => void): () => void
}

/** The renderer's typed way to main. A failure arrives as an `AppError` with its code. */
export function createApi(bridge: Bridge): Api {
  return {
    async call(channel, ...input) {
      const envelope = await bridge.invoke(channel, input[0])
      if (!envelope.ok)
        throw new AppError(
          envelope.error.code,
          envelope.error.message,
          envelope.error.details ? { details: envelope.error.details } : {},
        )
      return envelope.value as Output<typeof channel>
    },
    onLocking: (listener) => bridge.on('vault.locking', listener),
    onLocked: (listener) => bridge.on('vault.locked', listener),
    onMenuCommand: (listener) => bridge.on('menu.command', (payload) => listener(payload as MenuCommand)),
    onBatchProgress: (listener) => bridge.on('batch.progress', (payload) => listener(payload as BatchProgress)),
    onBatchEnded: (listener) => bridge.on('batch.ended', listener),
  }
}
