import { parseArgs } from 'node:util'
import { BadInput } from './errors'

/** Every option of every command, once: an option means the same wherever it is known. */
export const options = {
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  specialty: { type: 'string' },
  route: { type: 'string' },
  today: { type: 'string' },
  goal: { type: 'string' },
  out: { type: 'string', short: 'o' },
  ics: { type: 'string' },
  csv: { type: 'string' },
  pack: { type: 'string' },
  local: { type: 'string' },
  logo: { type: 'string' },
  'password-file': { type: 'string' },
  counselor: { type: 'string' },
  school: { type: 'string' },
  phone: { type: 'string' },
  email: { type: 'string' },
  vault: { type: 'string' },
  'passphrase-file': { type: 'string' },
  'recovery-file': { type: 'string' },
  student: { type: 'string' },
  handover: { type: 'string' },
  'handover-passphrase-file': { type: 'string' },
  partial: { type: 'boolean', default: false },
  compare: { type: 'string' },
  paper: { type: 'string' },
  language: { type: 'string' },
  blank: { type: 'boolean', default: false },
  form: { type: 'string' },
  document: { type: 'string' },
  merged: { type: 'boolean', default: false },
  duplex: { type: 'boolean', default: false },
  'large-print': { type: 'boolean', default: false },
  overwrite: { type: 'boolean', default: false },
  workers: { type: 'string' },
} as const

export function parseOptions(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true, tokens: true })
  } catch (error) {
    throw new BadInput([`casepath: ${(error as Error).message}`])
  }
}
type Parsed = ReturnType<typeof parseOptions>
export type Values = Parsed['values']

/** Refuses an option given twice, and one that the command does not know. */
export function checkOptions(tokens: Parsed['tokens'], command: { name: string; options: readonly string[] }): void {
  const given = tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []))
  const twice = given.find((name, at) => given.indexOf(name) < at)
  if (twice !== undefined) throw new BadInput([`--${twice}: given more than once`])
  const stray = given.find((name) => name !== 'help' && !command.options.includes(name))
  if (stray !== undefined) throw new BadInput([`--${stray}: not an option of ${command.name}; try --help`])
}
