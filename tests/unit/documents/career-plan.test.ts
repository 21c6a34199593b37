import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildCareerPlan } from '../../../src/core/documents/career-plan'
import { plainText } from '../../../src/core/documents/rich-text'
import { allOf, build, item, t, wordsOf } from '../../fixtures/documents/ask'
import { emptyCatalog, smallCatalog } from '../../fixtures/documents/catalog'
import { planInput } from '../../fixtures/documents/input'
import { geriatricMatch } from '../../fixtures/documents/match'
import { planOf, rosa, rosaActions, rosaSteps } from '../../fixtures/documents/rosa'
import { localesDir, translator } from '../../fixtures/documents/say'

describe('the opening', () => {
  it('says whose plan it is, what it is about, and when it was made', () => {
    expect(build().sections[0]).toEqual({
      id: 'cover',
      blocks: [
        { kind: 'title', kicker: 'Career plan', text: 'Rosa Delgado', subtitle: 'Geriatric case management' },
        { kind: 'paragraph', tone: 'lead', text: 'You help older adults live as freely as they can.' },
        {
          kind: 'facts',
          layout: 'row',
          items: [
            { label: 'Student', value: 'Grade 12' },
            { label: 'Graduates', value: 'June 2027' },
            { label: 'State', value: 'Texas' },
            { label: 'Prepared', value: 'November 22, 2026' },
          ],
        },
      ],
    })
  })

  it('opens with what the student likes, never with what the work happens not to ask', () => {
    const words = wordsOf(build(), 'why')
    expect(words).toContain(
      `You told us you lean toward ${item('populations.older-adults')}, ${item('settings.client-home')}, and ${item('activities.coordinate')}.`,
    )
    expect(words).not.toContain(item('populations.justice'))
  })

  it('uses the name the student goes by', () => {
    const named = build({ intake: { ...rosa, student: { ...rosa.student, preferredName: 'Rosi' } } })
    expect(named.info.title).toBe('Career plan – Rosi Delgado')
    expect(named.furniture.foot).toContain('Rosi Delgado')
  })

  it('is dated by the plan and by nothing else', () => {
    const model = build({ plan: planOf(rosaSteps, { generatedOn: '2025-02-03' }) })
    expect(model.info.date).toBe('2025-02-03')
    expect(model.furniture.foot).toBe('Career plan for Rosa Delgado, February 3, 2025')
  })

  it('carries no student number anywhere', () => {
    expect(JSON.stringify(build())).not.toContain('S-204417')
  })
})

describe('why', () => {
  it('quotes the student', () => {
    expect(allOf(build(), 'paragraph', 'why').find(({ tone }) => tone === 'quote')?.text).toBe(`“${rosa.goals}”`)
  })

  it('opens with short words of the student, and keeps long ones for the answers', () => {
    expect(allOf(build(), 'paragraph', 'answers').find(({ tone }) => tone === 'quote')).toBeUndefined()
    const long = build({ intake: { ...rosa, goals: 'I want to help. '.repeat(30) } })
    expect(allOf(long, 'paragraph', 'why').find(({ tone }) => tone === 'quote')).toBeUndefined()
    expect(allOf(long, 'paragraph', 'answers').find(({ tone }) => tone === 'quote')?.text).toContain('I want to help.')
  })

  it('draws bars that add up to the printed fit', () => {
    const [bars] = allOf(build(), 'bars')
    const sum = bars!.bars.reduce((total, { value }) => total + value, 0)
    expect(50 + sum).toBeCloseTo(71.0, 9)
    expect(wordsOf(build(), 'answers')).toContain('71.0 on a scale')
  })

  it('names what the student said, and sums what nobody would name', () => {
    const bars = allOf(build(), 'bars')[0]!.bars.map(({ label, said, note }) => [label, said, note])
    expect(bars[0]).toEqual([
      expect.stringMatching(new RegExp(item('populations.older-adults'), 'i')),
      '+9.1',
      `you said “${t('intake:scales.interests.4')}”`,
    ])
    expect(bars).toContainEqual([expect.any(String), '–0.9', `“${t('intake:scales.skills.4')}”, rarely asked`])
    expect(bars.flat().join(' ').toLowerCase()).not.toContain(item('populations.justice'))
    expect(bars.at(-1)).toEqual(['2 other answers together', '+5.9', undefined])
  })

  it('says the weights only where the counselor changed them', () => {
    expect(wordsOf(build(), 'answers')).not.toContain('changed how much')
    const weights = { populations: 1, settings: 0, activities: 0, skills: 0, riasec: 1, values: 0, conditions: 0 }
    expect(wordsOf(build({ weights }), 'answers')).toContain('People 50%')
  })

  it('says that there are no answers instead of drawing an empty figure', () => {
    const match = { ...geriatricMatch, fit: 50, coverage: 0, contributions: [] }
    const model = build({ matches: [match] })
    expect(allOf(model, 'bars')).toEqual([])
    expect(wordsOf(model, 'answers')).toContain('no answers yet')
  })

  it('gives the reasons why the way is not open', () => {
    const match = {
      ...geriatricMatch,
      reach: { status: 'more-schooling' as const, reasons: [{ key: 'matching:reach.driving' }] },
    }
    expect(allOf(build({ matches: [match] }), 'callout', 'answers').map(({ title }) => title)).toEqual([
      'This takes more school than you chose',
    ])
  })
})

describe('what comes next', () => {
  const next = (given: Parameters<typeof build>[0] = {}) => allOf(build(given), 'list', 'why')[0]?.items.map(plainText)

  it('is the three nearest things of the first 90 days that are open, each with its day', () => {
    expect(next()).toEqual([
      'December 5, 2026\nCall two nursing homes about volunteering',
      'December 15, 2026\nFile the FAFSA with your family',
      'January 8, 2027\nSign up for psychology in the spring term',
    ])
  })

  it('is of the steps once the first 90 days are over, and nothing where all is done', () => {
    const firstNinetyDays = rosaActions.map((action) => ({ ...action, done: true }))
    expect(next({ plan: planOf(rosaSteps, { firstNinetyDays }) })?.[0]).toBe(
      'January 2027\nApply to three BSW programs',
    )
    const done = rosaSteps.map((step) => ({ ...step, status: 'done' as const }))
    expect(next({ plan: planOf(done, { firstNinetyDays }) })).toBeUndefined()
  })

  it('says whom to ask', () => {
    const asked = (given: Parameters<typeof build>[0]) =>
      plainText(allOf(build(given), 'paragraph', 'why').at(-1)!.text)
    expect(asked({})).toBe('Questions? Ask Ms. Dana Okafor, Lincoln High School')
    expect(asked({ counselorName: '', schoolName: '' })).toBe('Questions? Ask your school counselor.')
  })
})

describe('what would change it', () => {
  const other = { ...smallCatalog.specialties[0]!, id: 'healthcare', name: 'Healthcare case management' }
  const catalog = { ...smallCatalog, specialties: [...smallCatalog.specialties, other] }
  const alternative = {
    specialty: 'healthcare',
    fewest: 1,
    exact: true,
    changes: [{ section: 'settings', item: 'hospital', from: 2, to: 4 }],
  } as const

  it('stays away while there is nothing to say', () => {
    expect(build().sections.map(({ id }) => id)).not.toContain('change')
  })

  it('says the bound where the smallest set is not known', () => {
    const near = build({ catalog, alternative: { ...alternative, fewest: 1, exact: false } })
    expect(allOf(near, 'paragraph', 'change').at(-1)?.text).toBe(t('documents:change.bound', { fewest: 1 }))
    expect(allOf(build({ catalog, alternative }), 'paragraph', 'change')).toHaveLength(1)
  })

  it('counts changes that are too many to name', () => {
    const [change] = alternative.changes
    const far = build({ catalog, alternative: { ...alternative, fewest: 6, changes: Array(6).fill(change) } })
    expect(allOf(far, 'list', 'change')).toEqual([])
    expect(allOf(far, 'paragraph', 'change')[0]?.text).toContain('at least 6 answers')
  })

  it('says of the plan’s own specialty what would bring it first, where it is not', () => {
    const own = build({ alternative: { ...alternative, specialty: 'geriatric' } })
    expect(allOf(own, 'paragraph', 'change')[0]?.text).toContain(smallCatalog.specialties[0]!.name)
  })

  it('names the answers that would bring another specialty first', () => {
    expect(allOf(build({ catalog, alternative }), 'list', 'change')[0]?.items).toEqual([
      `${item('settings.hospital')}: “${t('intake:scales.interests.4')}” in place of “${t('intake:scales.interests.2')}”`,
    ])
  })
})

describe('whatever is missing', () => {
  it('makes a plan from a catalog that knows nothing', () => {
    const model = build({ catalog: emptyCatalog, matches: [] })
    expect(model.sections.map(({ id }) => id)).toEqual([
      'cover',
      'why',
      'route',
      'first-days',
      'steps',
      'licence',
      'people',
      'signatures',
    ])
    expect(model.sections[0]?.blocks[0]).toMatchObject({ subtitle: 'Specialty not in this catalog' })
  })

  it('makes a plan from a name alone', () => {
    const intake = { format: rosa.format, student: { givenName: 'Lý', familyName: 'Nguyễn' } }
    const model = build({
      intake,
      plan: planOf([], { firstNinetyDays: [] }),
      counselorName: '',
      schoolName: '',
      matches: [],
    })
    expect(wordsOf(model, 'cover')).toContain('Not recorded')
    expect(allOf(model, 'signatures')[0]?.signatures).toEqual([
      { role: 'Student', name: 'Lý Nguyễn' },
      { role: 'Parent or guardian', name: '' },
      { role: 'School counselor', name: '' },
    ])
  })

  it('gives an equal document for an equal input', () => {
    expect(build()).toEqual(build())
  })
})

describe('the words', () => {
  it('exist in Spanish for everything a plan says', () => {
    const model = buildCareerPlan(planInput({ language: 'es' }), translator('es'))
    expect(model.info.language).toBe('es-US')
    expect(model.furniture.foot).toBe('Plan de carrera de Rosa Delgado, 22 de noviembre de 2026')
  })

  it('have the same keys in both languages', async () => {
    const keys = async (language: string) =>
      keysOf(JSON.parse(await readFile(path.join(localesDir, language, 'documents.json'), 'utf8')) as object)
    expect(await keys('es')).toEqual(await keys('en'))
  })
})

/** Dotted keys; the plural forms of a language count as one. */
function keysOf(value: object, prefix = ''): string[] {
  const keys = Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'object' && inner !== null
      ? keysOf(inner as object, `${prefix}${key}.`)
      : [`${prefix}${key}`.replace(/_(one|many|other)$/, '')],
  )
  return [...new Set(keys)].sort()
}
