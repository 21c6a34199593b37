import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { specialty, type EntrySpecialty } from '../../../src/core/catalog/specialty'
import { advancementRoles, entrySpecialties, itemsBySection, ratedSections } from '../../../src/core/intake/items'

const dir = path.resolve('resources/catalog/specialties')
const files = readdirSync(dir)
const read = (file: string) => specialty.parse(JSON.parse(readFileSync(path.join(dir, file), 'utf8')))
const entries = entrySpecialties.map((id) => read(`${id}.json`) as EntrySpecialty)

/** Every demand of a profile, with where it stands. */
const demandsOf = ({ profile }: EntrySpecialty) =>
  ratedSections.flatMap((section) =>
    Object.entries(profile[section]).map(([item, value]) => ({ section, item, ...value })),
  )

describe('the specialties of the catalog', () => {
  it.each(files)('%s is a specialty named after its file', (file) => {
    expect(`${read(file).id}.json`).toBe(file)
  })

  it('are the seventeen that are matched and the two that are grown into', () => {
    expect(files.toSorted()).toEqual([...entrySpecialties, ...advancementRoles].map((id) => `${id}.json`).toSorted())
    for (const entry of entries)
      expect([entry.id, entry.kind, typeof entry.profile]).toEqual([entry.id, 'entry', 'object'])
    for (const role of advancementRoles.map((id) => read(`${id}.json`)))
      expect([role.kind, role.profile]).toEqual(['advancement', undefined])
  })

  it.each(entries.map((entry) => [entry.id, entry] as const))(
    '%s has a demand for each item and none besides',
    (_, entry) => {
      for (const section of ratedSections)
        expect(Object.keys(entry.profile[section]).toSorted()).toEqual([...itemsBySection[section]].toSorted())
    },
  )

  it.each(entries.map((entry) => [entry.id, entry] as const))(
    '%s gives each demand of a section its own reason',
    (_, entry) => {
      for (const section of ratedSections) {
        const reasons = Object.values(entry.profile[section]).map(({ reason }) => reason)
        expect(reasons.filter((reason, i) => reasons.indexOf(reason) !== i)).toEqual([])
      }
    },
  )

  it('never say the same thing of more than two kinds of work', () => {
    const saidOf = new Map<string, Set<string>>()
    for (const entry of entries)
      for (const { reason } of demandsOf(entry)) saidOf.set(reason, (saidOf.get(reason) ?? new Set()).add(entry.id))
    expect([...saidOf].filter(([, ids]) => ids.size > 2)).toEqual([])
  })

  it('ask for clearly different things, each pair by at least 40 steps over all items', () => {
    const steps = (one: EntrySpecialty, other: EntrySpecialty) => {
      const theirs = demandsOf(other)
      return demandsOf(one).reduce((sum, { demand }, i) => sum + Math.abs(demand - theirs[i]!.demand), 0)
    }
    const tooClose = entries.flatMap((one, i) =>
      entries
        .slice(i + 1)
        .flatMap((other) => (steps(one, other) < 40 ? [`${one.id} and ${other.id}: ${steps(one, other)}`] : [])),
    )
    expect(tooClose).toEqual([])
  })

  it.each(entries.map((entry) => [entry.id, entry] as const))(
    '%s stands out: each section has what defines the work and what it does not touch',
    (_, entry) => {
      for (const section of ['populations', 'settings', 'activities', 'skills'] as const) {
        const demands = Object.values(entry.profile[section]).map(({ demand }) => demand)
        expect([section, Math.max(...demands) >= 3, Math.min(...demands)]).toEqual([section, true, 0])
      }
    },
  )

  it.each(entries.map((entry) => [entry.id, entry] as const))('%s builds first what the work asks for', (_, entry) => {
    for (const skill of entry.buildFirst)
      expect([skill, entry.profile.skills[skill].demand >= 2]).toEqual([skill, true])
  })

  it('rate pay from official medians, and say which', () => {
    for (const { id, profile } of entries)
      expect([id, profile.values.pay.source, /\$\d{2},\d{3}/.test(profile.values.pay.reason)]).toEqual([
        id,
        'oews2024',
        true,
      ])
  })

  it.each(files.map((file) => read(file)).map((each) => [each.id, each] as const))(
    '%s is written for teenagers: short sentences',
    (_, each) => {
      const sentences = [each.summary, ...each.description, ...each.dayOfWork]
        .flatMap((text) => text.split(/[.!?:;](?:\s|$)/))
        .filter(Boolean)
      const words = sentences.map((sentence) => sentence.trim().split(/\s+/).length)
      expect(Math.max(...words)).toBeLessThanOrEqual(32)
      expect(words.reduce((sum, count) => sum + count, 0) / words.length).toBeLessThan(15)
    },
  )

  it('have two or three neighbors each, among the specialties', () => {
    for (const { id, neighbours } of files.map(read)) {
      expect([id, [2, 3].includes(neighbours.length)]).toEqual([id, true])
      for (const { specialty: neighbour } of neighbours) expect(files).toContain(`${neighbour}.json`)
    }
  })
})
