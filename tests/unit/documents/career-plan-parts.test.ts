import { describe, expect, it } from 'vitest'
import type { DocumentModel } from '../../../src/core/documents/model'
import { inlinesOf, plainText } from '../../../src/core/documents/rich-text'
import { allOf, build, wordsOf } from '../../fixtures/documents/ask'
import { smallCatalog } from '../../fixtures/documents/catalog'
import { geriatricMatch } from '../../fixtures/documents/match'
import { newStep } from '../../../src/core/planning/edited-plan'
import { planOf, rosa, rosaSteps } from '../../fixtures/documents/rosa'

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
        newStep({ id: `own-${n}`, kind: 'step', title: `Own ${n}`, start: '2027-01-01', end: '2027-02-01' }),
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
    const school = newStep({
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

  it('ticks what is done, says when, and who where it is not the student, and leaves out what was dropped', () => {
    const dropped = newStep({
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
    expect(cells['Take psychology and health science']).toEqual([false, 'Jan 2027 – May 2027\nIn progress'])
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
    const labels = allOf(build(), 'facts', 'licence')[0]!.items.map(({ label, value }) => [label, plainText(value)])
    expect(labels).toEqual([
      ['Bachelor’s', 'No license of this level was found'],
      ['Master’s', 'Licensed Master Social Worker (LMSW)'],
      ['Clinical', 'Licensed Clinical Social Worker (LCSW) – supervised work: 3,000 hours'],
      ['Sources disagree', 'An older page says 3,200 hours.'],
      ['Board', 'Texas Board, board.example'],
      ['How sure we are', 'Fairly sure. Check with the board.'],
    ])
  })

  it('marks an address of a board that no source printed', () => {
    const [texas] = smallCatalog.states
    const states = [{ ...texas!, board: { ...texas!.board, urlUnconfirmed: true as const } }]
    expect(wordsOf(build({ catalog: { ...smallCatalog, states } }), 'licence')).toContain(
      'no source we read printed this address: check it',
    )
    expect(wordsOf(build(), 'licence')).not.toContain('printed this address')
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

  it('says once what both ways to a credential ask for, where it is long', () => {
    const education = "Bachelor's or master's degree in social work"
    const credentials = smallCatalog.credentials.map((one) => ({
      ...one,
      eligibility: one.eligibility.map((way) => ({ ...way, degree: education })),
    }))
    const [row] = allOf(build({ catalog: { ...smallCatalog, credentials } }), 'table', 'credentials')[0]!.rows
    expect(row![1]!.map(plainText)).toEqual([
      `${education}; and one of these:`,
      'License route: State license; 3 years and 4,500 hours of experience',
      'Exam route: ASWB exam; 1 year of experience; 20 hours of training',
    ])
  })

  it('prints one survey and one period, the newest, and marks it once its data is over a year old', () => {
    const model = build()
    expect(allOf(model, 'range')[0]).toMatchObject({
      low: { said: '$46,220' },
      middle: { value: 67_880, said: '$67,880' },
      high: { said: '$100,360' },
    })
    expect(wordsOf(model, 'pay')).not.toContain('68,090')
    expect(wordsOf(model, 'pay')).not.toContain('May 2024')
    expect(wordsOf(model, 'pay')).toContain('United States, May 2025 (data over a year old):')
    const early = { ...planOf(rosaSteps), generatedOn: '2026-05-31' }
    expect(wordsOf(build({ plan: early }), 'pay')).toContain('United States, May 2025:')
  })

  it('calls the occupation the nearest one, and a rough fit where it is one', () => {
    const words = wordsOf(build(), 'pay')
    expect(words).toContain('The nearest occupation is Healthcare Social Workers (21-1022).')
    expect(words).toContain('Only a rough fit')
  })

  it('gives the state its own median with its own year', () => {
    expect(wordsOf(build(), 'pay')).toContain(
      'In Texas in May 2020 (data over a year old), half of all people in this occupation earned more than $61,000',
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
