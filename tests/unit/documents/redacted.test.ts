import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DocumentStudent, WithPlan } from '../../../src/core/documents/context'
import { buildCareerPlan } from '../../../src/core/documents/career-plan'
import { buildRedactedPlan } from '../../../src/core/documents/redacted'
import { leaksIn, type LeakKind } from '../../../src/core/documents/redacted/leaks'
import { catalog, contextOf, inLanguage, planned, sample } from '../../fixtures/documents/context'

const rosa = sample('rosa-delgado')

/** A student with something to give away in every place where a person can type. */
function canaries(word: (place: string) => string) {
  const student = planned({
    ...rosa,
    student: {
      ...rosa.student,
      givenName: word('given'),
      familyName: word('family'),
      preferredName: word('preferred'),
      guardian: `${word('guardian')} ${word('family')}`,
      studentId: `S-${word('number')}`,
      birthDate: '2009-03-14',
      email: `${word('mailbox')}@${word('host')}.example`,
      phone: '(512) 555-0142',
      languages: [word('language')],
    },
    goals: `I want to help ${word('goal')} get well.`,
    education: {
      level: 'high-school',
      degrees: [{ level: 'associate', field: word('field') }],
      licenses: [{ id: word('licence') }],
    },
    experience: [{ kind: word('kind'), setting: word('setting'), hours: 20 }],
    [word('unknown')]: word('unknownValue'),
  })
  const { current } = student.plan
  current.notes = `Talk with ${word('notes')}.`
  current.steps[0]!.notes = word('stepNotes')
  current.steps[1]!.title = `Meet ${word('title')} downtown`
  current.steps[2]!.detail = `At ${word('street')} Street 12`
  current.steps.push({ ...current.steps[0]!, id: 'own-1', title: word('ownStep'), detail: word('ownDetail') })
  current.firstNinetyDays.push({ id: 'own-2', title: word('ownAction'), detail: '', due: '2026-12-01', done: false })
  const kept: DocumentStudent = {
    ...student,
    setAside: [{ specialty: 'legal', reason: word('reason') }],
    choice: { ...student.choice!, chosenBy: word('chosenBy') },
  }
  return kept
}

/** Two letters and a place: no word of any language, and told apart from every other. */
const canary = (seed: string) => (place: string) => `Zq${seed}${place}`

const wordsOf = (model: unknown): string => JSON.stringify(model).toLowerCase()

describe('the sample plan', () => {
  it('holds nothing of the student, wherever it was typed', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{3,8}$/), fc.constantFrom<'en' | 'es'>('en', 'es'), (seed, language) => {
        const student = canaries(canary(seed))
        const model = buildRedactedPlan(
          contextOf(student, {
            language,
            counselorName: canary(seed)('counselor'),
            schoolName: canary(seed)('school'),
          }) as WithPlan,
        )
        const words = wordsOf(model)
        expect(words).not.toContain(`zq${seed}`)
        expect(words).not.toContain('555-0142')
        expect(words).not.toContain('march 14, 2009')
        expect(words).not.toContain('2009')
      }),
      { numRuns: 20 },
    )
  }, 120_000)

  it('is still a plan: steps with dates, the reasons, the licenses of the state', () => {
    const model = buildRedactedPlan(contextOf(canaries(canary('a'))) as WithPlan)
    expect(model.sections.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['cover', 'route', 'why', 'steps', 'licence']),
    )
    expect(wordsOf(model)).toContain('sample student')
  })

  it('can be made for students whose names are ordinary words', () => {
    for (const [givenName, familyName] of [
      ['May', 'Young'],
      ['Will', 'Grant'],
      ['Hope', 'Page'],
      ['Bo', 'Li'],
    ] as const) {
      const student = planned({ ...rosa, student: { ...rosa.student, givenName, familyName, preferredName: '' } })
      expect(() => buildRedactedPlan(contextOf(student) as WithPlan)).not.toThrow()
    }
  })
})

describe('the last look', () => {
  const blank = { text: 'Career plan. Your steps. May 2031.' }
  const look = (text: string, student: DocumentStudent): readonly LeakKind[] =>
    leaksIn({ student, paper: { deep: [{ text }] }, blank, catalog, says: [inLanguage('en').t, inLanguage('es').t] })

  it.each<[kind: LeakKind, text: string]>([
    ['name', 'For Zqxgiven and family'],
    ['name', 'zqxFAMILY'],
    ['name', 'signed: Ms. Zqxguardian'],
    ['name', 'Zqxpréferred, as they call her'],
    ['number', 'Student S-Zqxnumber'],
    ['number', 'Call 512.555.0142 today'],
    ['number', 'Call +1 (512) 555 0142'],
    ['date', 'Born on March 14, 2009'],
    ['date', 'Born on 3/14/2009'],
    ['date', 'born 2009-03-14'],
    ['date', 'Nacida el 14 de marzo de 2009'],
    ['contact', 'Write to zqxmailbox@zqxhost.example'],
    ['contact', 'Write to Zqxmailbox'],
    ['words', 'They said: I want to help Zqxgoal get well'],
    ['words', 'Meet Zqxtitle downtown'],
    ['words', 'see Zqxreason'],
    ['words', 'Zqxunknownvalue'],
  ])('finds a %s in: %s', (kind, text) => {
    expect(look(text, canaries(canary('x')))).toContain(kind)
  })

  it('finds them in what is built without redaction', () => {
    const student = canaries(canary('x')) as WithPlan['student']
    const model = buildCareerPlan({ ...contextOf(student), ...student, matches: [] }, inLanguage('en').t)
    expect(leaksIn({ student, paper: model, blank, catalog, says: [inLanguage('en').t] })).toEqual(
      expect.arrayContaining(['name', 'words']),
    )
  })

  it('passes words that are nobody’s', () => {
    expect(
      look('Career plan. Your steps. May 2031.', planned({ ...rosa, student: { ...rosa.student, givenName: 'May' } })),
    ).toEqual([])
  })
})
