/**
 * A text to be said later, in the reader's language: a key of `resources/locales` and what fills it.
 * The core never holds sentences; it returns these, or takes a `Translate`.
 */
export interface Message {
  readonly key: string
  readonly params?: Readonly<Record<string, string | number>>
}

/** Turns a message key into words. Keys carry their namespace: `plan:explain.degree`. */
export type Translate = (key: string, params?: Readonly<Record<string, string | number>>) => string

/** Says a message with a translator. */
export const say = (t: Translate, message: Message): string => t(message.key, message.params)
