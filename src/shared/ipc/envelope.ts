import type { ErrorShape } from '../errors'

/** What crosses the process boundary: a value or an error, never a thrown object. */
export type Envelope<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ErrorShape }

export const succeeded = <T>(value: T): Envelope<T> => ({ ok: true, value })
export const failed = ({ code, message, details }: ErrorShape): Envelope<never> => ({
  ok: false,
  error: details ? { code, message, details } : { code, message },
})
