/** Files in the layout of the publishers, made for the occupations and states of the real catalog, with figures of our own. */
import type { Catalog } from '../../../../src/core/catalog/catalog'
import { riasecLetters } from '../../../../src/core/intake/items'

type Cell = string | number
export type Table = Cell[][]

const pay = ['MEAN', 'PCT10', 'PCT25', 'MEDIAN', 'PCT75', 'PCT90']
const words = (text: string): string[] => text.split(/\s+/)
const columns = words(
  `
  AREA AREA_TITLE AREA_TYPE PRIM_STATE NAICS NAICS_TITLE I_GROUP OWN_CODE OCC_CODE OCC_TITLE O_GROUP TOT_EMP EMP_PRSE
  JOBS_1000 LOC_QUOTIENT PCT_TOTAL PCT_RPT H_MEAN A_MEAN MEAN_PRSE H_PCT10 H_PCT25 H_MEDIAN H_PCT75 H_PCT90 A_PCT10
  A_PCT25 A_MEDIAN A_PCT75 A_PCT90 ANNUAL HOURLY`.trim(),
)
export const column = (name: string): number => columns.indexOf(name)

/** Dollars an hour that tell code and state apart; the yearly figure is 2,080 times as much, to ten dollars. */
export const hourly = (i: number, state = 0): number => 20 + i + state / 100
export const annual = (perHour: number): number => Math.round((perHour * 2080) / 10) * 10

function row(
  place: readonly [area: string, title: string, type: number, state: string],
  code: string,
  perHour: number,
): Cell[] {
  const [area, title, type, state] = place
  const steps: Record<string, number> = { MEAN: 1.05, PCT10: 0.7, PCT25: 0.8, MEDIAN: 1, PCT75: 1.2, PCT90: 1.5 }
  const filled: Record<string, Cell> = {
    AREA: area,
    AREA_TITLE: title,
    AREA_TYPE: type,
    PRIM_STATE: state,
    I_GROUP: 'cross-industry',
    OCC_CODE: code,
    OCC_TITLE: `Occupation ${code}`,
    O_GROUP: code.endsWith('0') ? 'broad' : 'detailed',
    TOT_EMP: Math.round(perHour * 1000),
  }
  for (const name of pay) {
    const wage = Math.round(perHour * (steps[name] ?? 1) * 100) / 100
    filled[`H_${name}`] = wage
    filled[`A_${name}`] = annual(wage)
  }
  return columns.map((name) => filled[name] ?? '')
}

const codesOf = ({ occupations }: Catalog) => occupations.map(({ soc }) => soc)

export const nationalTable = (catalog: Catalog): Table => [
  [...columns],
  row(['99', 'U.S.', 1, 'US'], '00-0000', 25),
  ...codesOf(catalog).map((code, i) => row(['99', 'U.S.', 1, 'US'], code, hourly(i))),
]

export const stateTable = (catalog: Catalog): Table => [
  [...columns],
  ...catalog.states.flatMap(({ code: state, name }, s) => [
    row([String(s + 1), name, 2, state], '00-0000', 25),
    ...codesOf(catalog).map((code, i) => row([String(s + 1), name, 2, state], code, hourly(i, s))),
  ]),
]

const tabs = (heading: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [heading, ...rows].map((cells) => cells.join('\t')).join('\n')

const rated = ['O*NET-SOC Code', 'Element ID', 'Element Name', 'Scale ID', 'Data Value', 'Date', 'Domain Source']
const interestNames = ['Realistic', 'Investigative', 'Artistic', 'Social', 'Enterprising', 'Conventional']
const valueNames = ['Achievement', 'Working Conditions', 'Recognition', 'Relationships', 'Support', 'Independence']
const ordinals = ['First', 'Second', 'Third']

/** O*NET's three text files for every profile of the catalog: C is highest, then E, then S; support is valued most. */
export function onetTexts(catalog: Catalog): { interests: string; jobZones: string; workValues: string } {
  const codes = catalog.occupations.flatMap(({ interests }) => interests.map(({ onetSoc }) => onetSoc))
  const of = (names: readonly string[], scale: string, high: readonly number[], label: string, highScale: string) =>
    codes.flatMap((code) => [
      ...names.map((name, i) => [
        code,
        `1.${i}`,
        name,
        scale,
        (1.5 + i * 0.75).toFixed(2),
        '08/2027',
        'Machine Learning/Expert',
      ]),
      ...ordinals.map((name, i) => [
        code,
        `2.${i}`,
        `${name} ${label}`,
        highScale,
        high[i]!.toFixed(2),
        '08/2027',
        'Expert',
      ]),
    ])
  return {
    interests: tabs(rated, of(interestNames, 'OI', [6, 5, 4], 'Interest High-Point', 'IH')),
    jobZones: tabs(
      ['O*NET-SOC Code', 'Job Zone', 'Date', 'Domain Source'],
      codes.map((code) => [code, 5, '08/2027', 'Analyst']),
    ),
    workValues: tabs(rated, of(valueNames, 'EX', [5, 6, 0], 'Work Value High-Point', 'VH')),
  }
}
export const newHighPoints = riasecLetters.toReversed().slice(0, 3).join('')

/** The download of the projections: thousands, codes guarded against being read as dates. */
export function outlookCsv(catalog: Catalog): string {
  const span = '2027-2037'
  const heading = [
    'Occupation Title',
    'Occupation Code',
    'Employment 2027',
    'Employment 2037',
    `Employment Change, ${span}`,
    `Employment Percent Change, ${span}`,
    `Occupational Openings, ${span} Annual Average`,
    'Median Annual Wage 2027',
    'Typical Entry-Level Education',
    'Work Experience in a Related Occupation',
    'Typical on-the-job Training',
  ]
  const quoted = (cell: Cell) => `"${String(cell).replaceAll('"', '""')}"`
  const rows = codesOf(catalog)
    .filter((code) => code !== '21-1020')
    .map((code) => [
      `Occupation, ${code}`,
      `="${code}"`,
      '100.0',
      '110.0',
      '10.0',
      '10.0',
      '9.5',
      '61000',
      "Master's degree",
      'None',
      '',
    ])
  return [heading, ...rows].map((cells) => cells.map(quoted).join(',')).join('\r\n')
}
