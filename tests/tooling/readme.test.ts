import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

/** A new user has only the README: what it names must be there. */

const readme = readFileSync('README.md', 'utf8')
const locales = path.resolve('resources/locales/en')

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
const texts = new Set(
  readdirSync(locales).flatMap((file) => textsIn(JSON.parse(readFileSync(path.join(locales, file), 'utf8')))),
)

it('names buttons and tabs as the app does', () => {
  const steps = readme.slice(readme.indexOf('## Start'), readme.indexOf('On the command line'))
  const labels = [...steps.matchAll(/\*\*([^*]+)\*\*/g)].map(([, label]) => label!.replaceAll(/\s+/g, ' '))
  expect(labels.length).toBeGreaterThan(8)
  expect(labels.filter((label) => !texts.has(label))).toEqual([])
})

it('names scripts and files that exist', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
  for (const [, script] of readme.matchAll(/npm run (?:-s )?([a-z-]+)/g)) expect(Object.keys(scripts)).toContain(script)
  for (const [, link] of readme.matchAll(/\]\(([^)h][^)]*)\)/g))
    expect(() => readdirSync(path.dirname(link!))).not.toThrow()
  for (const [file] of readme.matchAll(/resources\/samples\/[\w-]+\.json/g))
    expect(() => readFileSync(file)).not.toThrow()
})

it('has pages beside it that name files that exist', () => {
  const pages = readdirSync('docs').filter((file) => file.endsWith('.md'))
  const named = pages.flatMap((page) =>
    [...readFileSync(path.join('docs', page), 'utf8').matchAll(/`((?:src|tests|scripts|docs)\/[\w./-]+)`/g)].map(
      ([, file]) => `${page}: ${file}`,
    ),
  )
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter((line) => !existsSync(line.split(': ')[1]!))).toEqual([])
})
