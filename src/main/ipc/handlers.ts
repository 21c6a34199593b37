import type { Channel } from '../../shared/ipc/channels'
import type { Input, Output } from '../../shared/ipc/contract'

/** One function a call. Typed from the contract, so a handler that is missing or answers wrongly does not compile. */
export type Handlers = { readonly [C in Channel]: (input: Input<C>) => Output<C> | Promise<Output<C>> }

/** The handlers of one domain: `HandlersOf<'students'>` are those of every `students.…` call. */
export type HandlersOf<Domain extends string> = Pick<Handlers, Extract<Channel, `${Domain}.${string}`>>
