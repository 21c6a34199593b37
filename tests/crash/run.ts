import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { bundleInto } from '../unit/main/children/bundle-into'
import { cutEveryByte } from './cuts'
import { troubleTheDisk } from './disks'
import { editTogether } from './editors'
import { killDuringSaves } from './kills'
import { seeded } from './seeded'

/** `npm run test:crash [-- --kills N --step N --edits N --seed N]`: prints figures; exit code 1 when anything was lost or seen. */
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '1000' },
    step: { type: 'string', default: '1' },
    edits: { type: 'string', default: '100' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
})
const seed = Number(values.seed)
console.log(`seed ${seed}`)
const intoFolder = () => mkdtempSync(path.join(tmpdir(), 'casepath-crash-scripts-'))
const saver = await bundleInto('saver', intoFolder())
const editor = await bundleInto('editor', intoFolder())

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

const editors = await editTogether(editor, { processes: 5, edits: Number(values.edits) })
console.log(
  `together: ${editors.processes} processes, one killed; ${editors.saves} saves with ${editors.edits} edits acknowledged, ` +
    `${editors.lost} lost, ${editors.doubled} revisions given twice, ${editors.torn} torn, ` +
    `${editors.kept} versions kept for a person, ${editors.plaintext} files with plaintext`,
)

const bad =
  kills.lost +
  kills.torn +
  kills.leftBehind +
  kills.plaintext +
  cuts.lost +
  cuts.plaintext +
  editors.lost +
  editors.doubled +
  editors.torn +
  editors.plaintext +
  disks.reduce(
    (sum, { lost, plaintext, answer, expected }) => sum + lost + plaintext + (answer === expected ? 0 : 1),
    0,
  )
console.log(bad === 0 ? 'nothing lost, nothing torn, nothing in plain text' : `${bad} failures`)
process.exitCode = bad === 0 ? 0 : 1
