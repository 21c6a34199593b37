import { renderPdf } from '../../src/node/print'
import { drawFloor, marksOf } from './documents-floor'
import { peersAt } from './documents-peers'
import { fontsDir, samplePlans } from './documents-work'
import { inTurnsAsync, report } from './measure'

/**
 * Career plans as tagged PDFs, against PDFKit putting the same marks at the same places (the floor: no layout, no tags)
 * and against other engines given the same texts and tables. Every turn draws the ten samples; ratios are turn by turn.
 */
const plans = await samplePlans()
const marks = plans.map((plan) => marksOf(plan, fontsDir))
const all = async (draw: (index: number) => Promise<unknown>) => {
  for (let index = 0; index < plans.length; index += 1) await draw(index)
}
const peers = await peersAt(fontsDir)
const times = await inTurnsAsync(
  {
    floor: () => all((index) => drawFloor(marks[index]!, fontsDir)),
    casepath: () => all((index) => renderPdf(plans[index]!, { fontsDir })),
    ...Object.fromEntries(peers.map(({ name, draw }) => [name, () => all((index) => draw(plans[index]!))])),
  },
  5,
)
report('ten career plans, warm', times, { per: plans.length })
const sizes = await Promise.all(plans.map(async (plan) => (await renderPdf(plan, { fontsDir })).length))
console.log(`  kilobytes a plan: ${Math.round(sizes.reduce((sum, size) => sum + size, 0) / sizes.length / 1000)}`)
for (const { close } of peers) await close()
