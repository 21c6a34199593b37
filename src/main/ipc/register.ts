import type { IpcMain } from 'electron'
import { channels } from '../../shared/ipc/channels'
import { failed } from '../../shared/ipc/envelope'
import type { Dispatch } from './dispatch'
import { isTrustedSender } from './trusted-sender'

interface RegisterOptions {
  readonly ipc: Pick<IpcMain, 'handle'>
  readonly dispatch: Dispatch
  readonly devServer?: string | undefined
  onUntrusted(channel: string): void
}

/** Lets the window's calls in: known channels, from the app's own page. */
export function registerCalls({ ipc, dispatch, devServer, onUntrusted }: RegisterOptions): void {
  for (const channel of channels) {
    ipc.handle(channel, (event, input: unknown) => {
      if (isTrustedSender(event.senderFrame, devServer)) return dispatch(channel, input)
      onUntrusted(channel)
      return failed({ code: 'untrusted-sender', message: 'Not for this page' })
    })
  }
}
