import { expect, it } from 'vitest'
import { renderPdf } from '../../../../src/node/print'
import { build } from '../../../fixtures/documents/ask'
import { readPdf } from '../../../fixtures/documents/read-pdf'
import { fontsDir } from '../../../fixtures/documents/say'

const steps = [0, 1, 2, 3]
/** Words that are told apart. */
const wordsOf = (step: number, count: number) => Array.from({ length: count }, (_, i) => `w${step}x${i}`)

// The last two rows stand together on a page; where both are tall, they would not fit one, and what does not fit is lost.
it.each([100, 136])('loses none of the last steps in large print, with %i words each', async (count) => {
  const items = steps.map((step) => {
    const words = wordsOf(step, count)
    return { done: false, title: words.slice(0, 45).join(' '), detail: [words.slice(45).join(' ')], cells: ['2027'] }
  })
  const blocks = [
    { kind: 'checklist', title: 'Steps', columns: ['When'], items, spoken: { done: 'Done', open: 'To do' } },
  ] as const
  const model = { ...build(), sections: [{ id: 'steps', blocks }] }
  const { pages } = await readPdf(await renderPdf(model, { fontsDir, size: 'large' }))
  const said = new Set(pages.flatMap(({ words }) => words.split(/\s+/)))
  expect(steps.flatMap((step) => wordsOf(step, count)).filter((word) => !said.has(word))).toEqual([])
})
