import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { bundleInto } from '../unit/main/children/bundle-into'
import { cutEveryByte } from './cuts'
import { troubleTheDisk } from './disks'
import { killDuringSaves } from './kills'
import { seeded } from './seeded'

/** `npm run test:crash [-- --kills N --step N --seed N]`: prints figures; exit code 1 when anything was lost or seen. */
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '1000' },
    step: { type: 'string', default: '1' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
})
const seed = Number(values.seed)
console.log(`seed ${seed}`)
const saver = await bundleInto('saver', mkdtempSync(path.join(tmpdir(), 'casepath-crash-saver-')))

const kills = await killDuringSaves(saver, Number(values.kills), seeded(seed))
console.log(
  `kills: ${kills.kills} while saving, ${kills.acknowledged} saves acknowledged, ${kills.lost} lost, ` +
    `${kills.torn} torn, ${kills.leftBehind} unfinished files left, ${kills.plaintext} files with plaintext`,
)
const cuts = await cutEveryByte(Number(values.step))
console.log(
  `cuts: a document of ${cuts.bytes} bytes, ${cuts.openings} openings, ${cuts.lost} with the wrong version, ` +
    `${cuts.plaintext} files with plaintext`,
)
const disks = await troubleTheDisk(saver)
for (const disk of disks)
  console.log(
    `${disk.way}: answered ${disk.answer} after ${disk.acknowledged} saves, ${disk.lost} lost, ${disk.plaintext} files with plaintext`,
  )

const bad =
  kills.lost +
  kills.torn +
  kills.leftBehind +
  kills.plaintext +
  cuts.lost +
  cuts.plaintext +
  disks.reduce(
    (sum, { lost, plaintext, answer, expected }) => sum + lost + plaintext + (answer === expected ? 0 : 1),
    0,
  )
console.log(bad === 0 ? 'nothing lost, nothing torn, nothing in plain text' : `${bad} failures`)
process.exitCode = bad === 0 ? 0 : 1
