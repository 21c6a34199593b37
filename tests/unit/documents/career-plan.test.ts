import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildCareerPlan } from '../../../src/core/documents/career-plan'
import type { Block, BlockOf, DocumentModel } from '../../../src/core/documents/model'
import { eachBlock, inlinesOf, plainText } from '../../../src/core/documents/rich-text'
import { emptyCatalog, smallCatalog } from '../../fixtures/documents/catalog'
import { planInput } from '../../fixtures/documents/input'
import { geriatricMatch } from '../../fixtures/documents/match'
import { planOf, planStepOf, rosa, rosaSteps } from '../../fixtures/documents/rosa'
import { localesDir, translator } from '../../fixtures/documents/say'

const t = translator()
const build = (given: Parameters<typeof planInput>[0] = {}) => buildCareerPlan(planInput(given), t)

/** Labels of intake items belong to the intake: tests ask for them. */
const item = (name: string) => t(`intake:items.${name}.label`)

const blocksOf = (model: DocumentModel, section?: string): Block[] =>
  model.sections
    .filter(({ id }) => section === undefined || id === section)
    .flatMap(({ blocks }) => [...eachBlock(blocks)])
function allOf<K extends Block['kind']>(model: DocumentModel, kind: K, section?: string): BlockOf<K>[] {
  return blocksOf(model, section).filter((block): block is BlockOf<K> => block.kind === kind)
}
/** Every word of a section, whatever it stands in. */
const wordsOf = (model: DocumentModel, section?: string): string => JSON.stringify(blocksOf(model, section))

describe('the opening', () => {
  it('says whose plan it is, what it is about, and when and by whom it was made', () => {
    expect(build().sections[0]).toEqual({
      id: 'cover',
      blocks: [
        { kind: 'title', kicker: 'Career plan', text: 'Rosa Delgado', subtitle: 'Geriatric case management' },
        { kind: 'paragraph', tone: 'lead', text: 'You help older adults live as freely as they can.' },
        {
          kind: 'paragraph',
          tone: 'body',
          text: `You told us you lean toward ${item('populations.older-adults')}, ${item('settings.client-home')}, and ${item('activities.coordinate')}. That is what this work is about.`,
        },
        {
          kind: 'facts',
          layout: 'row',
          items: [
            { label: 'Student', value: 'Grade 12\nGraduates June 2027' },
            { label: 'State', value: 'Texas' },
            { label: 'Prepared', value: 'November 22, 2026' },
            { label: 'Counselor', value: 'Ms. Dana Okafor\nLincoln High School' },
          ],
        },
      ],
    })
  })

  it('opens with what the student likes, never with what the work happens not to ask', () => {
    const words = wordsOf(build(), 'cover')
    expect(words).toContain(item('populations.older-adults'))
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

  it('draws bars that add up to the printed fit', () => {
    const [bars] = allOf(build(), 'bars')
    const sum = bars!.bars.reduce((total, { value }) => total + value, 0)
    expect(50 + sum).toBeCloseTo(71.0, 9)
    expect(wordsOf(build(), 'why')).toContain('71.0 on a scale')
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
    expect(bars.at(-1)).toEqual(['1 other answer', '+5.5', undefined])
  })

  it('says the weights only where the counselor changed them', () => {
    expect(wordsOf(build(), 'why')).not.toContain('changed how much')
    const weights = { populations: 1, settings: 0, activities: 0, skills: 0, riasec: 1, values: 0, conditions: 0 }
    expect(wordsOf(build({ weights }), 'why')).toContain('People 50%')
  })

  it('says that there are no answers instead of drawing an empty figure', () => {
    const match = { ...geriatricMatch, fit: 50, coverage: 0, contributions: [] }
    const model = build({ matches: [match] })
    expect(allOf(model, 'bars')).toEqual([])
    expect(wordsOf(model, 'why')).toContain('no answers yet')
  })

  it('gives the reasons why the way is not open', () => {
    const match = {
      ...geriatricMatch,
      reach: { status: 'more-schooling' as const, reasons: [{ key: 'matching:reach.driving' }] },
    }
    expect(allOf(build({ matches: [match] }), 'callout', 'why').map(({ title }) => title)).toEqual([
      'This takes more school than you chose',
    ])
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

  it('names the answers that would bring another specialty first', () => {
    expect(allOf(build({ catalog, alternative }), 'list', 'change')[0]?.items).toEqual([
      `${item('settings.hospital')}: “${t('intake:scales.interests.4')}” in place of “${t('intake:scales.interests.2')}”`,
    ])
  })
})

describe('the route and the steps', () => {
  it('draws every step between the first and the last day, with dates in words', () => {
    const [timeline] = allOf(build(), 'timeline')
    expect(timeline).toMatchObject({ from: '2026-10-03', to: '2034-08-31' })
    expect(timeline!.lanes.find(({ label }) => label === 'Bachelor of Social Work')).toMatchObject({
      said: 'May 2031',
      shape: 'span',
    })
    expect(timeline!.lanes.find(({ shape }) => shape === 'goal')).toMatchObject({
      said: 'August 2031',
      start: '2031-08-01',
      end: '2031-08-01',
    })
    expect(timeline!.alternative).toContain('Bachelor of Social Work: May 2031')
  })

  it('keeps the timeline to what can be seen at a glance, degrees and jobs first', () => {
    const many = [
      ...rosaSteps,
      ...Array.from({ length: 20 }, (_, n) =>
        planStepOf({ id: `own-${n}`, kind: 'step', title: `Own ${n}`, start: '2027-01-01', end: '2027-02-01' }),
      ),
    ]
    const labels = allOf(build({ plan: planOf(many) }), 'timeline')[0]!.lanes.map(({ label }) => label)
    expect(labels.length).toBeLessThanOrEqual(10)
    expect(labels).toContain('Bachelor of Social Work')
    expect(labels).toContain('First job in geriatric case management')
  })

  it('sorts the steps into stages in the order of time', () => {
    const lists = allOf(build(), 'checklist', 'steps').map(({ title, items }) => [
      title,
      items.map((step) => plainText(step.title)),
    ])
    expect(lists).toEqual([
      [
        'While in high school',
        [
          'CPR and first aid card',
          'Apply to three BSW programs',
          'Volunteer in a nursing home',
          'Take psychology and health science',
        ],
      ],
      ['Study', ['Bachelor of Social Work', 'Field placement, 400 hours']],
      [
        'Into the work',
        [
          'ASWB bachelor’s exam',
          'Licensed Baccalaureate Social Worker (LBSW)',
          'First job in geriatric case management',
        ],
      ],
      ['Growing in the work', ['Certified Social Work Case Manager (C-SWCM)']],
    ])
  })

  it('does not take finishing high school for the degree that studying is about', () => {
    const school = planStepOf({
      id: 'hs',
      kind: 'degree',
      title: 'Finish high school',
      start: '2026-11-22',
      end: '2027-06-15',
    })
    const titles = allOf(build({ plan: planOf([school, ...rosaSteps]) }), 'checklist', 'steps').map(
      ({ title, items }) => [title, items.some((step) => plainText(step.title) === 'Bachelor of Social Work')],
    )
    expect(titles).toContainEqual(['Study', true])
  })

  it('ticks what is done, says who and when, and leaves out what was dropped', () => {
    const dropped = planStepOf({
      id: 'gone',
      kind: 'step',
      title: 'Dropped',
      status: 'dropped',
      start: '2027-01-01',
      end: '2027-02-01',
    })
    const items = allOf(build({ plan: planOf([...rosaSteps, dropped]) }), 'checklist', 'steps').flatMap(
      (list) => list.items,
    )
    const cells = Object.fromEntries(items.map(({ title, done, cells: said }) => [plainText(title), [done, ...said]]))
    expect(cells['CPR and first aid card']).toEqual([true, 'Done, October 2026'])
    expect(cells['Apply to three BSW programs']).toEqual([false, 'Dec 2026 – Jan 2027\nFamily'])
    expect(cells['Take psychology and health science']).toEqual([false, 'Jan 2027 – May 2027\nYou, in progress'])
    expect(cells).not.toHaveProperty('Dropped')
  })

  it('says that no steps are planned yet', () => {
    const model = build({ plan: planOf([]) })
    expect(wordsOf(model, 'route')).toContain('No steps have been planned yet')
    expect(model.sections.map(({ id }) => id)).not.toContain('steps')
  })

  it('prints what the planner says of its limits', () => {
    const model = build({ plan: planOf(rosaSteps, { notices: ['One step was left out.'] }) })
    expect(allOf(model, 'list', 'steps')[0]?.items).toEqual(['One step was left out.'])
  })
})

describe('licences, credentials, pay', () => {
  it('prints the rules of the state, what is missing, and where sources disagree', () => {
    const [table] = allOf(build(), 'table', 'licence')
    expect(table!.rows).toEqual([
      [['Bachelor’s'], ['No license of this level was found'], ['']],
      [['Master’s'], ['Licensed Master Social Worker (LMSW)'], ['']],
      [['Clinical'], ['Licensed Clinical Social Worker (LCSW)'], ['3,000 hours']],
    ])
    const labels = allOf(build(), 'facts', 'licence')[0]!.items.map(({ label, value }) => [label, plainText(value)])
    expect(labels).toEqual([
      ['Sources disagree', 'An older page says 3,200 hours.'],
      ['Board', 'Texas Board, board.example'],
      ['How sure we are', 'Fairly sure. Check with the board.'],
    ])
  })

  it('says unknown hours to be unknown', () => {
    const states = [{ ...smallCatalog.states[0]!, clinicalHours: null }]
    expect(wordsOf(build({ catalog: { ...smallCatalog, states } }), 'licence')).toContain('Hours not known')
  })

  it('says so when the state is not recorded, and when it is not known', () => {
    const { state: _, ...student } = rosa.student
    expect(wordsOf(build({ intake: { ...rosa, student } }), 'licence')).toContain('Your state is not recorded yet')
    expect(wordsOf(build({ intake: { ...rosa, student: { ...student, state: 'WY' } } }), 'licence')).toContain(
      'License rules for WY are not in this catalog',
    )
  })

  it('tells who may apply for a credential and when the plan reaches it; a retired one is not offered', () => {
    const rows = allOf(build(), 'table', 'credentials')[0]!.rows.map((row) => row.map((cell) => cell.map(plainText)))
    expect(rows).toEqual([
      [
        ['Certified Social Work Case Manager (C-SWCM)', 'NASW'],
        [
          'License route: BSW; State license; 3 years and 4,500 hours of experience',
          'Exam route: BSW; ASWB exam; 1 year of experience; 20 hours of training',
        ],
        ['August 2034'],
      ],
    ])
  })

  it('prints one survey and one period, the one that occupations are compared by', () => {
    const model = build()
    expect(allOf(model, 'range')[0]).toMatchObject({
      low: { said: '$45,030' },
      middle: { value: 68_090, said: '$68,090' },
      high: { said: '$100,870' },
    })
    expect(wordsOf(model, 'pay')).not.toContain('99,999')
    expect(wordsOf(model, 'pay')).toContain('May 2024')
  })

  it('calls the occupation the nearest one, and a rough fit where it is one', () => {
    const words = wordsOf(build(), 'pay')
    expect(words).toContain('The nearest occupation is Healthcare Social Workers (21-1022).')
    expect(words).toContain('Only a rough fit')
  })

  it('gives the state its own median with its own year', () => {
    expect(wordsOf(build(), 'pay')).toContain(
      'In Texas, half of all people in this occupation earned more than $61,000 a year and half earned less (May 2020',
    )
    const { state: _, ...student } = rosa.student
    expect(wordsOf(build({ intake: { ...rosa, student } }), 'pay')).not.toContain('61,000')
  })
})

describe('sources', () => {
  const referencesOf = (model: DocumentModel): number[] =>
    [...wordsOf(model).matchAll(/"reference":(\d+)/g)].map((match) => Number(match[1]))
  const sourceList = (model: DocumentModel) => allOf(model, 'list', 'sources').flatMap(({ items }) => items)

  it('numbers them in the order of first use, each number with its line', () => {
    const model = build()
    const references = referencesOf(model)
    expect([...new Set(references)]).toEqual(sourceList(model).map((_, index) => index + 1))
    expect(plainText(sourceList(model)[0]!)).toBe('Title of board. 2024.')
  })

  it('prints the site and links the whole address', () => {
    const line = sourceList(build()).find((line) => plainText(line).includes('guide'))!
    expect(inlinesOf(line).at(-1)).toEqual({ text: 'example.org', link: 'https://www.example.org/a/long/path' })
  })

  it('credits O*NET where interests are shown, and only there', () => {
    expect(wordsOf(build(), 'sources')).toContain('O*NET')
    const match = {
      ...geriatricMatch,
      contributions: geriatricMatch.contributions.filter(({ section }) => section !== 'riasec'),
    }
    expect(wordsOf(build({ matches: [match] }), 'sources')).not.toContain('O*NET')
  })
})

describe('whatever is missing', () => {
  it('makes a plan from a catalog that knows nothing', () => {
    const model = build({ catalog: emptyCatalog, matches: [] })
    expect(model.sections.map(({ id }) => id)).toEqual([
      'cover',
      'route',
      'why',
      'steps',
      'licence',
      'first-days',
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
