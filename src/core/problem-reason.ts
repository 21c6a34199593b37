/** Why a file was refused, in plain words: one wording for intake files, local knowledge, the catalog and its packs. */
import type { z } from 'zod'

/** Values are quoted in problems, but never more of them than helps to find the place. */
export const shown = (value: unknown): string => (JSON.stringify(value) ?? String(value)).slice(0, 40)

const mostListed = 8

/** What an issue of a schema says to a person. The schema must have been asked with `reportInput`. */
export function reasonOf(issue: z.core.$ZodIssue): string {
  const { input } = issue
  switch (issue.code) {
    case 'invalid_type':
      return input === undefined ? 'is missing' : `${shown(input)} is not ${plain(issue.expected)}`
    case 'invalid_value':
      return oneOf(issue.values, issue)
    case 'too_big':
      return isSized(issue.origin) ? `is longer than ${issue.maximum}` : `${shown(input)} is more than ${issue.maximum}`
    case 'too_small':
      if (!isSized(issue.origin))
        return `${shown(input)} is not ${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}`
      return issue.minimum === 1 ? 'must not be empty' : `is shorter than ${issue.minimum}`
    case 'unrecognized_keys':
      return `has what is not known here: ${issue.keys.map(shown).join(', ')}`
    case 'invalid_format':
      return isRaw(issue) ? `${shown(input)} is not ${formats[issue.format] ?? 'written as it must be'}` : issue.message
    case 'invalid_union':
      return `${shown(input)} is none of the forms that are known`
    case 'invalid_key':
      return 'has a name that is not allowed here'
    // Ours, in words of our own.
    case 'custom':
      return issue.message
    case 'invalid_element':
    case 'not_multiple_of':
      return `${shown(input)} does not fit`
  }
}

/** Why this text is no JSON, with the place where reading stopped, counted from 1. */
export function noJson(error: unknown, text: string): string {
  const said = error instanceof Error ? error.message : ''
  const token = /^Unexpected token '(.+?)'/.exec(said)?.[1]
  if (token !== undefined) return `${shown(token)} stands where it cannot`
  const position = /at position (\d+)/.exec(said)?.[1]
  if (position === undefined) return 'it is empty or ends too early'
  const before = text.slice(0, Number(position)).split('\n')
  return `something is wrong at line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`
}

function oneOf(values: readonly unknown[], issue: z.core.$ZodIssue): string {
  // A single value allowed is the line that names the format.
  if (values.length === 1)
    return issue.input === undefined
      ? `is missing: the file does not say that it is ${shown(values[0])}`
      : `${shown(issue.input)} is not ${shown(values[0])}`
  if (issue.input === undefined) return 'is missing'
  const more = values.length > mostListed ? ' …' : ''
  return `${shown(issue.input)} is not one of ${values.slice(0, mostListed).join(', ')}${more}`
}

/** The library's own words, which no schema of ours has put in better ones. */
const isRaw = ({ message }: z.core.$ZodIssue): boolean => message.startsWith('Invalid ')

const isSized = (origin: string): boolean => ['string', 'array', 'set', 'map'].includes(origin)

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
}
const plain = (expected: string): string => kinds[expected] ?? `of the kind "${expected}"`

const formats: Readonly<Record<string, string>> = {
  url: 'a web address',
  email: 'an email address',
  uuid: 'an id as Casepath makes them',
  date: 'a day as YYYY-MM-DD',
  datetime: 'a time as YYYY-MM-DDThh:mm:ssZ',
}
