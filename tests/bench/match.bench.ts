import path from 'node:path'
import { entrySpecialties } from '../../src/core/catalog/lookup'
import type { ratedSections } from '../../src/core/intake/items'
import { itemsBySection, riasecLetters } from '../../src/core/intake/items'
import { intakeFormat, type Intake } from '../../src/core/intake/schema'
import { defaultWeights, fitTable, matchStudent, stabilityOf, whatWouldChange } from '../../src/core/matching'
import { readAnswers } from '../../src/core/matching/answers'
import { columns, demandMatrix } from '../../src/core/matching/demand-matrix'
import { rankOrder } from '../../src/core/matching/match'
import { seededRandom } from '../../src/core/matching/random'
import { scoreAll } from '../../src/core/matching/score'
import { loadCatalog } from '../../src/node/catalog/load-catalog'
import { inTurns, report } from './measure'

/**
 * Matching against a floor of plain typed-array dot products of the same sizes, in turn in one run.
 * `explained`: every fit, its rank order and every answer's exact share. `objects`: the same as the plain objects the
 * window shows. Ratios count; the times only show the order of magnitude.
 */
const { catalog } = await loadCatalog(path.resolve('resources/catalog'))
const matrix = demandMatrix(catalog)
const rows = entrySpecialties(catalog).length
const width = columns.length
const random = seededRandom(1)

function student(): Intake {
  const rate = (section: (typeof ratedSections)[number]) =>
    Object.fromEntries(itemsBySection[section].map((item) => [item, Math.floor(random() * 5)]))
  return {
    format: intakeFormat,
    student: { givenName: 'A', familyName: 'B' },
    interests: { populations: rate('populations'), settings: rate('settings'), activities: rate('activities') },
    skills: rate('skills'),
    conditions: rate('conditions'),
    values: rate('values'),
    riasec: Object.fromEntries(riasecLetters.map((letter) => [letter, Math.floor(random() * 41)])),
  }
}

let sink = 0
for (const count of [1_000, 10_000, 100_000]) {
  const students = Array.from({ length: Math.min(count, 10_000) }, student)
  const vectors = students.map((intake) => readAnswers(intake).values)
  const times = inTurns(
    {
      floor: () => {
        for (let n = 0; n < count; n += 1) {
          const answers = vectors[n % vectors.length]!
          for (let s = 0; s < rows; s += 1) {
            let sum = 0
            for (let i = 0; i < width; i += 1) sum += answers[i]! * matrix.demands[s * width + i]!
            sink += sum
          }
        }
      },
      explained: () => {
        for (let n = 0; n < count; n += 1) {
          const scores = scoreAll(readAnswers(students[n % students.length]!), matrix, defaultWeights)
          sink += scores.points[rankOrder(scores.fits, matrix)[0]! * width]!
        }
      },
      ...(count <= 10_000
        ? {
            objects: () => {
              for (let n = 0; n < count; n += 1)
                sink += matchStudent(students[n % students.length]!, catalog)[0]!.contributions.length
            },
          }
        : {}),
    },
    count <= 10_000 ? 7 : 3,
  )
  report(`${count.toLocaleString('en-US')} students × ${rows} specialties`, times, { per: count })
}

const one = student()
const table = fitTable(one, catalog)
report(
  'one student with everything: the ranking, which is painted first; stability; what would change for all',
  inTurns(
    {
      floor: () => {
        for (let n = 0; n < 1000; n += 1) for (let i = 0; i < rows * width; i += 1) sink += matrix.demands[i]! * n
      },
      ranking: () => {
        sink += matchStudent(one, catalog).length
      },
      stability: () => {
        sink += stabilityOf(table).length
      },
      'what changes': () => {
        for (const id of table.specialties) sink += whatWouldChange(table, id).fewest
      },
      everything: () => {
        const fresh = fitTable(one, catalog)
        sink += matchStudent(one, catalog).length + stabilityOf(fresh).length
        for (const id of fresh.specialties) sink += whatWouldChange(fresh, id).fewest
      },
    },
    15,
  ),
  { per: 1 },
)
if (Number.isNaN(sink)) throw new Error('the work was not done')
