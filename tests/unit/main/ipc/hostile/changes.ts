/** One hostile change of a good input: what was done, and the input with it. */
export interface HostileInput {
  readonly what: string
  readonly input: unknown
}

type Path = readonly string[]
type Tree = Record<string, unknown>

// The large ones are made once, because they are put in the place of every value.

/** Longer than anything the app sends. */
const novel = 'x'.repeat(20_000_000)

/** A tree of objects so deep that careless recursion would end the process. */
const abyss = Array.from({ length: 5000 }).reduce<unknown>((inner) => ({ inner }), 'bottom')
const crowd: unknown = Array.from({ length: 1_000_000 }, () => 0)
const polluted = (key: string): unknown => JSON.parse(`{"${key}": {"polluted": true}}`)
const withGetter = (): unknown => Object.defineProperty({}, 'id', { enumerable: true, get: () => '../../etc/passwd' })
const inCircles = (): unknown => {
  const circle: Tree = {}
  return Object.assign(circle, { circle })
}

/** In the place of the whole input. `null` stands for no input where some is wanted. */
const wholes: readonly (readonly [string, () => unknown])[] = [
  ['nothing at all', () => null],
  ['a text', () => '../../etc/passwd'],
  ['a number', () => 7],
  ['a list', () => [{}]],
  ['a function', () => () => 1],
  ['a date', () => new Date(0)],
  ['a map', () => new Map([['id', '../../etc/passwd']])],
  ['bytes', () => new Uint8Array(8)],
  ['an object with a getter', withGetter],
  ['an object that is its own child', inCircles],
  ['a deep object', () => abyss],
  ['a million values', () => crowd],
  ['an endless text', () => novel],
  ['__proto__', () => polluted('__proto__')],
  ['constructor', () => polluted('constructor')],
  ['a name nobody knows', () => ({ path: '/etc/passwd' })],
]

/** Every hostile change of one good input: of the whole, of every object in it, and of every single value in it. */
export function* hostileChangesOf(valid: unknown): Generator<HostileInput> {
  for (const [what, make] of wholes) yield { what, input: make() }
  if (valid === undefined) {
    yield { what: 'an object where nothing is wanted', input: {} }
    return
  }
  yield { what: 'no input', input: undefined }
  yield { what: 'a field more', input: { ...(valid as Tree), file: '/etc/passwd' } }
  for (const path of pathsIn(valid)) {
    const value = at(valid, path)
    for (const [what, make] of inPlaceOf(value)) {
      const name = `${path.join('.') || 'input'}: ${what}`
      yield { what: name, input: replaced(valid, path, make()) }
    }
  }
}

/** Wrong in the place of any value of this type, whatever the field is about. */
function inPlaceOf(value: unknown): readonly (readonly [string, () => unknown])[] {
  const same = structuredClone(value)
  const always = [
    ['a list of it', () => [[same]]],
    ['a function', () => () => same],
    ['an object that says it is a text', () => ({ toString: () => String(same) })],
    ['a deep object', () => abyss],
    ['an endless text', () => novel],
  ] as const
  if (typeof value === 'string')
    return [...always, ['a number', () => 7], ['yes', () => true], ...(isId(value) ? paths(value) : [])]
  if (typeof value === 'number')
    return [...always, ['no number', () => Number.NaN], ['without end', () => Infinity], ['a text', () => String(same)]]
  if (typeof value === 'boolean') return [...always, ['a text', () => 'true'], ['a number', () => 1]]
  if (Array.isArray(value)) return [...always, ['an object', () => ({ 0: same })], ['a million', () => crowd]]
  if (typeof value === 'object' && value !== null)
    return [
      ...always,
      ...['__proto__', 'constructor', 'prototype'].map(
        (key) => [`with ${key}`, () => withOwn(same as Tree, key)] as const,
      ),
    ]
  return always
}

const isId = (value: string): boolean => /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value)

/** Where a student's id is wanted: what would lead to another file if it ever became part of a path. */
const paths = (id: string): [string, () => unknown][] =>
  [
    '../../../etc/passwd',
    `../${id}`,
    `${id}/../other`,
    `${id}\0`,
    `${id}.json`,
    'C:\\Windows\\system.ini',
    '',
    '.',
  ].map((path) => [`the path ${JSON.stringify(path)}`, () => path])

/** An own property, as `JSON.parse` and a call between processes make it, even of `__proto__`. */
const withOwn = (value: Tree, key: string): unknown =>
  Object.defineProperty({ ...value }, key, {
    value: { polluted: true },
    enumerable: true,
    configurable: true,
    writable: true,
  })

function* pathsIn(value: unknown, path: Path = []): Generator<Path> {
  yield path
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) yield* pathsIn(inner, [...path, key])
}

const at = (value: unknown, path: Path): unknown => path.reduce((inner, key) => (inner as Tree)[key], value)

function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by
  const copy = (Array.isArray(value) ? [...value] : { ...(value as Tree) }) as Tree
  copy[key] = replaced((value as Tree)[key], rest, by)
  return copy
}
