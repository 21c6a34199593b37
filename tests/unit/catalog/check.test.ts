import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import type { Catalog } from '../../../src/core/catalog/catalog'
import { checkCatalog } from '../../../src/core/catalog/check'
import { changed, the, type Editable } from './support'

type Edit = (catalog: Editable<Catalog>) => unknown

const specialty = (catalog: Editable<Catalog>, wanted = 'geriatric') =>
  the(catalog.specialties, ({ id }) => id === wanted, wanted)
const occupation = (catalog: Editable<Catalog>, wanted = '21-1022') =>
  the(catalog.occupations, ({ soc }) => soc === wanted, wanted)
const reading = (catalog: Editable<Catalog>) =>
  the(occupation(catalog).readings, ({ period }) => period === 'May 2024', 'May 2024')
const state = (catalog: Editable<Catalog>, wanted = 'TX') => the(catalog.states, ({ code }) => code === wanted, wanted)
const outlook = (catalog: Editable<Catalog>) =>
  the([occupation(catalog).outlook], (entry) => entry !== null, 'outlook')!
const at = 'occupations.json'
const pay = '21-1022.readings.May 2024'

/** What was broken, how, and every problem that must come of it: file, path, reason. */
const cases: [name: string, edit: Edit, problems: [file: string, path: string, reason: string][]][] = [
  [
    'two credentials with one id',
    ({ credentials }) => credentials.push(structuredClone(credentials[0]!)),
    [['credentials.json', 'c-swcm', 'two entries have the id "c-swcm"']],
  ],
  [
    'two milestones with one id',
    ({ pathways }) => pathways.milestones.push({ ...pathways.milestones[0]!, id: pathways.milestones[1]!.id }),
    [['pathways.json', expect.stringMatching(/^milestones\./), expect.stringMatching(/^two entries have the id/)]],
  ],
  [
    'one state twice',
    (catalog) => catalog.states.push(structuredClone(state(catalog))),
    [['states.json', 'TX', 'two entries have the id "TX"']],
  ],
  [
    'an unknown credential',
    (catalog) => specialty(catalog).credentials.push('no-such'),
    [['specialties/geriatric.json', 'credentials', 'there is no credential "no-such"']],
  ],
  [
    'an unknown route',
    (catalog) => specialty(catalog).routes.push('no-such'),
    [['specialties/geriatric.json', 'routes', 'there is no route "no-such"']],
  ],
  [
    'an unknown experience',
    (catalog) => specialty(catalog).experiences.push('no-such'),
    [['specialties/geriatric.json', 'experiences', 'there is no experience "no-such"']],
  ],
  [
    'an unknown organization',
    (catalog) => specialty(catalog).organisations.push('no-such'),
    [['specialties/geriatric.json', 'organisations', 'there is no organization "no-such"']],
  ],
  [
    'an unknown neighbor',
    (catalog) => specialty(catalog).neighbours.push({ specialty: 'no-such', difference: 'None.' }),
    [['specialties/geriatric.json', 'neighbours', 'there is no specialty "no-such"']],
  ],
  [
    'a specialty that is its own neighbor',
    (catalog) => specialty(catalog).neighbours.push({ specialty: 'geriatric', difference: 'None.' }),
    [['specialties/geriatric.json', 'neighbours', 'names itself as its neighbor']],
  ],
  [
    'one credential named twice',
    (catalog) => specialty(catalog).credentials.push(specialty(catalog).credentials[0]!),
    [['specialties/geriatric.json', 'credentials', expect.stringMatching(/^names ".+" twice$/)]],
  ],
  [
    'an unknown occupation',
    (catalog) => (specialty(catalog).occupation.soc = '99-9999'),
    [['specialties/geriatric.json', 'occupation.soc', 'there is no occupation "99-9999"']],
  ],
  [
    'an occupation without a published interest profile',
    (catalog) => (specialty(catalog).riasec.onetSoc = '21-1029.00'),
    [['specialties/geriatric.json', 'riasec.onetSoc', 'there is no interest profile "21-1029.00"']],
  ],
  [
    'a license that is no credential',
    (catalog) => (specialty(catalog).requirements.licence = 'no-such'),
    [['specialties/geriatric.json', 'requirements.licence', 'there is no credential "no-such"']],
  ],
  [
    'an experience for an unknown specialty',
    ({ experiences }) => the(experiences, ({ id }) => id === 'tutoring', 'tutoring').specialties.push('no-such'),
    [['experiences.json', 'tutoring.specialties', 'there is no specialty "no-such"']],
  ],
  [
    'an entry specialty without a profile',
    (catalog) => delete specialty(catalog).profile,
    [['specialties/geriatric.json', 'profile', 'an entry specialty needs a profile to be matched']],
  ],
  [
    'high points against the scores',
    (catalog) => (occupation(catalog).interests[0]!.highPoints = 'RC'),
    [[at, '21-1022.interests.21-1022.00.highPoints', expect.stringMatching(/^high points RC do not agree/)]],
  ],
  [
    'a milestone instead of an unknown one, in an unknown state',
    ({ pathways }) => Object.assign(pathways.milestones[0]!, { insteadOf: 'no-such', when: { exceptStates: ['ZZ'] } }),
    [
      ['pathways.json', expect.stringMatching(/^milestones\..+\.insteadOf$/), 'there is no milestone "no-such"'],
      ['pathways.json', expect.stringMatching(/^milestones\..+\.when\.exceptStates$/), 'there is no state "ZZ"'],
    ],
  ],
  [
    'a milestone that no route takes',
    ({ pathways }) => pathways.milestones.push({ ...pathways.milestones[0]!, id: 'left-over' }),
    [['pathways.json', 'milestones.left-over', 'no route leads through it']],
  ],
  [
    'percentiles out of order',
    (catalog) => (reading(catalog).hourly.p10!.value = reading(catalog).hourly.p25!.value! + 0.1),
    [
      [at, `${pay}.hourly.p25`, expect.stringMatching(/^p25 \(.+\) is below p10 \(.+\)$/)],
      [at, `${pay}.annual.p10`, expect.stringContaining('an hour times 2080')],
    ],
  ],
  [
    'a yearly figure that is not the hourly one times 2,080',
    (catalog) => (reading(catalog).annual.mean!.value! += 20),
    [[at, `${pay}.annual.mean`, expect.stringMatching(/^\d+ a year is not [\d.]+ an hour times 2080/)]],
  ],
  [
    'hourly pay among yearly pay',
    (catalog) => (reading(catalog).annual.median!.unit = 'USD per hour'),
    [[at, `${pay}.annual.median`, 'the unit is "USD per hour", not "USD per year"']],
  ],
  [
    'a figure of another year blended in',
    (catalog) => (reading(catalog).annual.median!.period = 'May 2025'),
    [[at, `${pay}.annual.median`, 'the period is May 2025 in a reading of May 2024']],
  ],
  [
    'no reading of the comparable period',
    (catalog) => (occupation(catalog).comparablePeriod = 'May 2019'),
    [[at, '21-1022.comparablePeriod', 'there is no reading of May 2019']],
  ],
  [
    'a projected change that does not add up',
    (catalog) => (outlook(catalog).projectedEmployment.value! += 200),
    [[at, '21-1022.outlook.change', expect.stringMatching(/^\d+ less \d+ is \d+, not \d+$/)]],
  ],
  [
    'a percentage that is not the change',
    (catalog) => (outlook(catalog).percentChange.value! += 0.3),
    [[at, '21-1022.outlook.percentChange', expect.stringMatching(/%, not [\d.]+%$/)]],
  ],
  [
    'supervised hours of an unlikely number',
    (catalog) => (state(catalog).clinicalHours = 30_000),
    [['states.json', 'TX.clinicalHours', '30000 is outside 500 to 6000']],
  ],
  [
    'months that are years',
    (catalog) => (state(catalog).clinicalMonths = 2),
    [['states.json', 'TX.clinicalMonths', '2 is outside 6 to 72']],
  ],
  [
    'hours for a license that a state does not have',
    (catalog) => (state(catalog).levels.clinical = null),
    [['states.json', 'TX.clinicalHours', 'hours are asked for a clinical license that is not listed']],
  ],
  [
    'a table of medians without one state',
    (catalog) => delete occupation(catalog, '29-1141').stateMedians!.annual['TX'],
    [[at, '29-1141.stateMedians.annual', 'TX is left out; null says that no figure was found']],
  ],
  [
    'a figure from an unknown source',
    (catalog) => (reading(catalog).annual.p90!.source = 'no-such'),
    [[at, '21-1022.readings.May 2024.annual.p90.source', 'there is no source "no-such"']],
  ],
  [
    'a demand from an unknown source',
    (catalog) => (specialty(catalog).profile!.populations.teens.source = 'no-such'),
    [['specialties/geriatric.json', 'profile.populations.teens.source', 'there is no source "no-such"']],
  ],
  [
    'a source that nothing names',
    ({ sources }) => sources.push({ ...sources[0]!, id: 'nobody' }),
    [['sources.json', 'nobody', 'nothing in the catalog names it']],
  ],
  [
    'no credentials at all: one cause, one problem',
    (catalog) => (catalog.credentials = []),
    [['credentials.json', '', 'holds no credential, so what names one could not be checked']],
  ],
]

// What is wrong with the real files is one test's business, not a failure of every case.
const before = checkCatalog(await changed(() => {}))

describe('checking the catalog against itself', () => {
  it('finds nothing wrong with the real one', () => {
    expect(before).toEqual([])
  })

  it.each(cases)('names %s', async (_name, edit, problems) => {
    const found = checkCatalog(await changed(edit))
    const added = found.filter((problem) => !before.some((known) => isDeepStrictEqual(known, problem)))
    expect(added).toEqual(problems.map(([file, path, reason]) => ({ file, path, reason })))
  })
})
