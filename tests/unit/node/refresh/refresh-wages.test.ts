import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it, onTestFinished } from 'vitest'
import { refreshWages } from '../../../../scripts/lib/refresh-wages.mjs'
import type { Catalog } from '../../../../src/core/catalog/catalog'
import { checkCatalog } from '../../../../src/core/catalog/check'
import { staleFigures } from '../../../../src/core/catalog/freshness'
import { loadCatalog } from '../../../../src/node/catalog/load-catalog'
import { localDay } from '../../../../src/node/local-day'
import { refreshCatalog } from '../../../../src/node/refresh/refresh'
import { RefusedFile } from '../../../../src/node/refresh/table'
import { makeXlsx } from './make-xlsx'
import {
  annual,
  column,
  hourly,
  nationalTable,
  newHighPoints,
  onetTexts,
  outlookCsv,
  stateTable,
  type Table,
} from './published-files'

const parts = { refreshCatalog, RefusedFile, loadCatalog, localDay }

const { catalog } = await loadCatalog('resources/catalog')
const at = (soc: string) => catalog.occupations.findIndex((occupation) => occupation.soc === soc)
const social = at('21-1022')

/** A copy of the catalog and the publishers' files beside it, in a fresh folder that goes with the test. */
async function folder(
  national: Table | Uint8Array | null = nationalTable(catalog),
  state: Table = stateTable(catalog),
) {
  const root = await mkdtemp(path.join(tmpdir(), 'casepath-refresh-'))
  onTestFinished(() => rm(root, { recursive: true, force: true }))
  const dir = path.join(root, 'catalog')
  await cp('resources/catalog', dir, { recursive: true })
  if (national !== null)
    await writeFile(path.join(root, 'national_M2027_dl.xlsx'), Array.isArray(national) ? makeXlsx(national) : national)
  await writeFile(path.join(root, 'state_M2027_dl.xlsx'), makeXlsx(state))
  return { root, dir }
}

const argumentsOf = ({ root, dir }: { root: string; dir: string }, more: readonly string[]): string[] => [
  '--national',
  path.join(root, 'national_M2027_dl.xlsx'),
  '--state',
  path.join(root, 'state_M2027_dl.xlsx'),
  '--dir',
  dir,
  ...more,
]

/** Runs the command as a person would, in a process of its own. */
const refreshAsPerson = (place: { root: string; dir: string }, ...more: string[]) =>
  promisify(execFile)(process.execPath, ['scripts/refresh-wages.mjs', ...argumentsOf(place, more)]).then(
    ({ stdout }) => ({ code: 0, stdout, stderr: '' }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  )

/** The same without starting a process. */
async function refresh(place: { root: string; dir: string }, ...more: string[]) {
  const said = { stdout: '', stderr: '' }
  const code = await refreshWages(argumentsOf(place, more), parts, {
    log: (line) => void (said.stdout += `${line}\n`),
    error: (line) => void (said.stderr += `${line}\n`),
  })
  return { code, ...said }
}

async function contents(dir: string): Promise<Record<string, string>> {
  const files = (await readdir(dir, { recursive: true })).filter(
    (file) => file.endsWith('.json') || file.endsWith('.new'),
  )
  return Object.fromEntries(
    await Promise.all(files.toSorted().map(async (file) => [file, await readFile(path.join(dir, file), 'utf8')])),
  )
}

const reload = async (dir: string): Promise<Catalog> => {
  const loaded = await loadCatalog(dir)
  expect(loaded.problems).toEqual([])
  return loaded.catalog
}

describe('the yearly refresh', () => {
  it('takes wages, states, outlook and interests from the published files, with their period and source', async () => {
    const place = await folder()
    const onet = onetTexts(catalog)
    await mkdir(path.join(place.root, 'onet'))
    await writeFile(path.join(place.root, 'onet', 'Interests.txt'), onet.interests)
    await writeFile(path.join(place.root, 'onet', 'Job Zones.txt'), onet.jobZones)
    await writeFile(path.join(place.root, 'onet', 'Work Values.txt'), onet.workValues)
    await writeFile(path.join(place.root, 'outlook.csv'), outlookCsv(catalog))
    const run = await refreshAsPerson(
      place,
      '--onet',
      path.join(place.root, 'onet'),
      '--outlook',
      path.join(place.root, 'outlook.csv'),
    )
    expect([run.code, run.stderr]).toEqual([0, ''])
    expect(run.stdout).toContain('17 occupations now show May 2027.')

    const fresh = await reload(place.dir)
    expect(checkCatalog(fresh)).toEqual([])
    for (const [
      i,
      { soc, readings, comparablePeriod, interests, outlook, stateMedians },
    ] of fresh.occupations.entries()) {
      expect([soc, comparablePeriod, readings.map(({ period }) => period)]).toEqual([soc, 'May 2027', ['May 2027']])
      expect(readings[0]!.hourly.median).toEqual({
        value: hourly(i),
        unit: 'USD per hour',
        period: 'May 2027',
        source: 'oews2027',
      })
      expect(readings[0]!.annual.median?.value).toBe(annual(hourly(i)))
      expect(readings[0]!.employment?.value).toBe(hourly(i) * 1000)
      expect([stateMedians?.period, stateMedians?.source]).toEqual(['May 2027', 'oews2027-state'])
      expect(Object.keys(stateMedians?.annual ?? {})).toHaveLength(51)
      expect(stateMedians?.hourly?.['AK']).toBe(
        hourly(
          i,
          catalog.states.findIndex(({ code }) => code === 'AK'),
        ),
      )
      expect(outlook?.period).toBe('2027-37')
      for (const { highPoints, scores, period, jobZone, workValues } of interests)
        expect([highPoints, scores.C, period, jobZone?.value, workValues?.highPoints]).toEqual([
          newHighPoints,
          5.25,
          '08/2027',
          5,
          ['support', 'independence'],
        ])
    }
    const { entry } = fresh.occupations[social]!
    expect([entry?.education, entry?.experience, entry?.training, entry?.period]).toEqual([
      'Master’s degree',
      'None',
      null,
      '2027-37',
    ])
    expect(fresh.occupations[at('21-1020')]?.entry).toBeNull()
    const group = fresh.occupations[at('21-1020')]?.outlook
    expect([group?.baseEmployment.value, group?.annualOpenings.value, group?.percentChange.value]).toEqual([
      400_000, 38_000, 10,
    ])
    expect(fresh.manifest.attributions.find(({ id }) => id === 'bls')?.text).toContain(
      '(May 2027) and Employment Projections 2027-37',
    )
    const onetSays = fresh.manifest.attributions.find(({ id }) => id === 'onet')?.text
    expect(onetSays).toContain('interests are dated 08/2027, job zones 08/2027, work values 08/2027.')
    expect(staleFigures(fresh, '2028-05-31').filter(({ file }) => file === 'occupations.json')).toEqual([])
  })

  it('keeps what the older documents publish, and drops sources that only the old figures named', async () => {
    const place = await folder()
    await refresh(place)
    const fresh = await reload(place.dir)
    expect(fresh.occupations[at('21-1020')]?.published).toEqual(catalog.occupations[at('21-1020')]?.published)
    expect(fresh.occupations.map(({ interests }) => interests)).toEqual(
      catalog.occupations.map(({ interests }) => interests),
    )
    const ids = fresh.sources.map(({ id }) => id)
    expect(ids).not.toContain('ob2025-21-1094')
    expect(ids).toEqual(expect.arrayContaining(['oews2027', 'oews2027-state', 'onet-int']))
    expect(
      fresh.occupations.flatMap(({ missing }) => missing ?? []).filter((line) => /state medians|May 2025/.test(line)),
    ).toEqual([])
  })

  it('says what the signs of the Bureau mean, and leaves unknown unknown', async () => {
    const national = nationalTable(catalog)
    const row = national[social + 2]!
    row[column('A_PCT90')] = '#'
    row[column('H_PCT90')] = '#'
    row[column('H_MEAN')] = '*'
    row[column('TOT_EMP')] = '**'
    const state = stateTable(catalog).filter(
      (row) => !(row[column('PRIM_STATE')] === 'WY' && row[column('OCC_CODE')] === '21-1022'),
    )
    const place = await folder(national, state)
    expect((await refresh(place)).code).toBe(0)
    const { readings, stateMedians } = (await reload(place.dir)).occupations[social]!
    expect(readings[0]!.annual.p90).toMatchObject({ value: null, note: expect.stringContaining('highest wage') })
    expect(readings[0]!.hourly.mean).toMatchObject({ value: null, note: expect.stringContaining('no wage estimate') })
    expect(readings[0]!.employment).toMatchObject({
      value: null,
      note: expect.stringContaining('no employment estimate'),
    })
    expect(stateMedians?.annual['WY']).toBeNull()
    expect(stateMedians?.annual['WV']).toBeGreaterThan(0)
  })
})

describe('a file that is wrong', () => {
  const withRow = (edit: (row: Table[number]) => void): Table => {
    const table = nationalTable(catalog)
    edit(table[social + 2]!)
    return table
  }
  const whole = makeXlsx(nationalTable(catalog))
  const cases: [name: string, national: Table | Uint8Array | null, state: Table | undefined, reason: RegExp][] = [
    [
      'that is cut off',
      whole.subarray(0, whole.length * 0.6),
      undefined,
      /national_M2027_dl\.xlsx: cannot be read as a spreadsheet/,
    ],
    ['that is no spreadsheet', new TextEncoder().encode('hello'), undefined, /cannot be read as a spreadsheet/],
    ['that is not there', null, undefined, /cannot be read as a spreadsheet \(.*no such file/],
    ['without an occupation', nationalTable(catalog).slice(0, -1), undefined, /has no row for 43-4061/],
    [
      'without a column',
      nationalTable(catalog).map((row) => row.filter((_, i) => i !== column('A_PCT10'))),
      undefined,
      /has no column "A_PCT10"/,
    ],
    ['with words for a figure', withRow((row) => (row[column('A_MEDIAN')] = 'n/a')), undefined, /"n\/a" is no figure/],
    [
      'with a median below its lowest tenth',
      withRow((row) => (row[column('A_MEDIAN')] = 9000)),
      undefined,
      /median \(9000\) is below p25/,
    ],
    [
      'without any median',
      withRow((row) => (row[column('A_MEDIAN')] = row[column('H_MEDIAN')] = '*')),
      undefined,
      /gives no median for 21-1022/,
    ],
    ['of states in place of the country', stateTable(catalog), undefined, /has no rows for the whole country/],
    [
      'of states that ends early',
      nationalTable(catalog),
      stateTable(catalog).slice(0, -40),
      /state_M2027_dl\.xlsx: has no row for (?:\w\w, )*WY/,
    ],
  ]
  it.each(cases)('%s is refused whole, with the reason, and nothing is changed', async (_, national, state, reason) => {
    const place = await folder(national, state)
    const before = await contents(place.dir)
    const run = await refresh(place)
    expect([run.code, run.stdout]).toEqual([2, ''])
    expect(run.stderr).toMatch(/^Refused, nothing was changed\. /)
    expect(run.stderr).toMatch(reason)
    expect(await contents(place.dir)).toEqual(before)
  })

  it('of O*NET with a score out of its scale is refused too, although the wages are right', async () => {
    const place = await folder()
    const onet = onetTexts(catalog)
    await mkdir(path.join(place.root, 'onet'))
    await writeFile(
      path.join(place.root, 'onet', 'Interests.txt'),
      onet.interests.replace('\tOI\t5.25\t', '\tOI\t52.5\t'),
    )
    await writeFile(path.join(place.root, 'onet', 'Job Zones.txt'), onet.jobZones)
    await writeFile(path.join(place.root, 'onet', 'Work Values.txt'), onet.workValues)
    const before = await contents(place.dir)
    const run = await refresh(place, '--onet', path.join(place.root, 'onet'))
    expect([run.code, run.stderr]).toEqual([
      2,
      expect.stringMatching(/Interests\.txt: .* has no Conventional score from 1 to 7/),
    ])
    expect(await contents(place.dir)).toEqual(before)
  })

  it('of the outlook that is cut off inside a cell is refused too', async () => {
    const place = await folder()
    await writeFile(path.join(place.root, 'outlook.csv'), outlookCsv(catalog).slice(0, -3))
    const before = await contents(place.dir)
    const run = await refreshAsPerson(place, '--outlook', path.join(place.root, 'outlook.csv'))
    expect([run.code, run.stderr]).toEqual([2, expect.stringContaining('outlook.csv: cannot be read as CSV')])
    expect(await contents(place.dir)).toEqual(before)
  })

  it('of another year than its neighbor is refused', async () => {
    const place = await folder()
    await cp(path.join(place.root, 'state_M2027_dl.xlsx'), path.join(place.root, 'state_M2026_dl.xlsx'))
    const run = await refresh(place, '--state', path.join(place.root, 'state_M2026_dl.xlsx'))
    expect([run.code, run.stderr]).toEqual([
      2,
      expect.stringContaining('is of May 2026, the national file of May 2027'),
    ])
  })
})
