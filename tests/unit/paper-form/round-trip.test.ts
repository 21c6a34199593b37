import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { educationLevels } from '../../../src/core/catalog/specialty'
import { rate } from '../../../src/core/intake/edit'
import { itemsBySection, ratedSections, riasecLetters } from '../../../src/core/intake/items'
import { readIntake } from '../../../src/core/intake/read'
import {
  answersOf,
  gradeLevels,
  intake as intakeSchema,
  intakeFormat,
  type Intake,
} from '../../../src/core/intake/schema'
import { experienceKinds, newestForm, paperLanguages, type PaperForm } from '../../../src/core/paper-form/form'
import { press, startKeyIn, withWords, type KeyIn } from '../../../src/core/paper-form/key-in'
import { sheetOf, withSheet, type Sheet } from '../../../src/core/paper-form/sheet'
import { intakes } from '../matching/arbitraries'

const blank: Intake = { format: intakeFormat, student: { givenName: 'Ana', familyName: 'Prueba' } }

/** The presses of somebody who copies a sheet and skips as soon as a part has nothing more. */
function keysFor(sheet: Sheet, form: PaperForm): { keys: string[]; state: KeyIn } {
  const keys: string[] = []
  let state = startKeyIn(form)
  const hit = (key: string) => {
    const pressed = press(state, key, form)
    if (pressed === null || pressed.event.kind === 'refused') throw new Error(`${key} was refused`)
    state = pressed.state
    keys.push(key)
  }
  while (state.at < form.fields.length) {
    const { at } = state
    const field = form.fields[at]!
    const code = sheet[field.key] ?? ''
    const later = form.fields.slice(at).some(({ key, part }) => part === field.part && (sheet[key] ?? '') !== '')
    if (!later) hit('Enter')
    else if (code === '') hit('.')
    else if (field.kind === 'words') {
      state = withWords(state, code, form)
      hit('Enter')
    } else {
      for (const digit of code) hit(digit)
      if (state.at === at) hit('Enter')
    }
  }
  return { keys, state }
}

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const clean = <T extends object>(value: T): T | undefined => {
  const kept = Object.entries(value).filter(([, one]) => one !== undefined)
  return kept.length === 0 ? undefined : (Object.fromEntries(kept) as T)
}
const words = fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }).filter((text) => text.trim() !== '')
const month = fc.tuple(fc.integer({ min: 2020, max: 2035 }), fc.integer({ min: 1, max: 12 }))

/** Everything the form asks, each answer given or not. */
const answered: fc.Arbitrary<Intake> = fc
  .record({
    rated: intakes,
    gradeLevel: maybe(fc.constantFrom(...gradeLevels)),
    graduation: maybe(month.map(([y, m]) => `${y}-${String(m).padStart(2, '0')}`)),
    languages: maybe(fc.subarray([...paperLanguages], { minLength: 1 })),
    level: maybe(fc.constantFrom(...educationLevels)),
    highestWilling: maybe(fc.constantFrom(...educationLevels.filter((one) => one !== 'high-school'))),
    enrollment: maybe(fc.constantFrom('full-time', 'part-time')),
    online: maybe(fc.constantFrom('yes', 'no', 'open')),
    relocate: maybe(fc.constantFrom('yes', 'no', 'maybe')),
    driverLicense: maybe(fc.boolean()),
    experience: fc.uniqueArray(
      fc.record({
        kind: fc.constantFrom(...experienceKinds),
        setting: maybe(fc.constantFrom(...itemsBySection.settings)),
        hours: maybe(fc.integer({ min: 1, max: 9999 })),
      }),
      { maxLength: 3, selector: (entry) => JSON.stringify(entry) },
    ),
    riasec: maybe(
      fc.constantFrom('onet-ip-short' as const, 'onet-ip-mini' as const).chain((source) =>
        fc
          .array(fc.integer({ min: 0, max: source === 'onet-ip-short' ? 40 : 20 }), { minLength: 6, maxLength: 6 })
          .map((scores) => ({
            source,
            ...Object.fromEntries(riasecLetters.map((letter, i) => [letter, scores[i]])),
          })),
      ),
    ),
    goals: maybe(words),
  })
  .map(({ rated, gradeLevel, graduation, languages, relocate, driverLicense, experience, riasec, goals, ...study }) => {
    const education = clean({
      level: study.level,
      highestWilling: study.highestWilling,
      enrollment: study.enrollment,
      online: study.online,
    })
    // The answers as the screen writes them, one after the other.
    let intake: Intake = { ...blank, student: { ...blank.student, ...clean({ gradeLevel, graduation, languages }) } }
    for (const section of ratedSections)
      for (const [item, answer] of Object.entries(answersOf(rated, section)))
        intake = rate(intake, section, item, answer)
    const constraints = clean({ relocate, driverLicense })
    return {
      ...intake,
      ...clean({
        education,
        constraints,
        experience: experience.length === 0 ? undefined : experience.map((entry) => clean(entry)!),
        riasec,
        goals,
      }),
    }
  })

describe('the paper round trip', () => {
  it('gives the very intake that the screen wrote, for any answers', () => {
    fc.assert(
      fc.property(answered, (intake) => {
        expect(intakeSchema.safeParse(intake).success).toBe(true)
        const sheet = sheetOf(intake, newestForm)
        const { state } = keysFor(sheet, newestForm)
        expect(state.first).toEqual(sheet)
        const typed = withSheet(blank, state.first, newestForm)
        expect(typed).toEqual(intake)
        expect(JSON.stringify(typed.interests)).toBe(JSON.stringify(intake.interests))
        // Keyed over the same answers it changes nothing.
        expect(withSheet(intake, state.first, newestForm)).toEqual(intake)
      }),
      { numRuns: 300 },
    )
  })

  it('keeps a day and a place in words of its own that the form cannot show', () => {
    const intake: Intake = {
      ...blank,
      student: { ...blank.student, graduation: '2027-06-12' },
      experience: [{ kind: 'volunteer', setting: 'Food bank on 3rd Street', hours: 40, from: '2025-09' }],
    }
    expect(withSheet(intake, sheetOf(intake, newestForm), newestForm)).toEqual(intake)
    const later = { ...sheetOf(intake, newestForm), '88': '072027', '96.hours': '50' }
    const changed = withSheet(intake, later, newestForm)
    expect(changed.student.graduation).toBe('2027-07')
    expect(changed.experience).toEqual([...intake.experience!, { kind: 'volunteer', hours: 50 }])
  })

  it.each([12_000, 12.5, 0])('writes no hours that its squares cannot hold: %d', (hours) => {
    const intake: Intake = { ...blank, experience: [{ kind: 'caregiving', hours }] }
    const sheet = sheetOf(intake, newestForm)
    expect(sheet['96.hours']).toBeUndefined()
    expect(withSheet(intake, sheet, newestForm)).toEqual(intake)
  })

  it('takes 60 to 72 presses for the usual student and never more than the questions have', () => {
    const folder = path.resolve('tests/fixtures/students')
    const presses = readdirSync(folder)
      .filter((name) => /-\d+\.json$/.test(name))
      .map((name) => {
        const reading = readIntake(readFileSync(path.join(folder, name), 'utf8'))
        if (!reading.ok) throw new Error(name)
        const rated = { ...newestForm, fields: newestForm.fields.filter(({ kind }) => kind === 'rating') }
        return keysFor(sheetOf(reading.intake, rated), rated).keys.length + newestForm.number.length
      })
      .toSorted((a, b) => a - b)
    const median = presses[Math.floor(presses.length / 2)]!
    expect(presses.length).toBeGreaterThan(100)
    expect(median).toBeGreaterThanOrEqual(60)
    expect(median).toBeLessThanOrEqual(72)
    expect(presses.at(-1)).toBeLessThanOrEqual(86 + newestForm.number.length)
  })
})
