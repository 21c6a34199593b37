import { expect, it } from 'vitest'
import { editTogether } from '../../../crash/editors'
import { bundleChild } from '../../main/children/bundle'

it('loses no edit of four processes that save the same students at once, one of them killed', async () => {
  const figures = await editTogether(await bundleChild('editor'), { processes: 4, edits: 25 })
  expect(figures).toMatchObject({ lost: 0, doubled: 0, torn: 0, plaintext: 0 })
  // Three of them saved 25 edits and each student's last word; less would be no crowd.
  expect(figures.saves).toBeGreaterThan(3 * 25)
  expect(figures.edits).toBeGreaterThan(3 * 25)
})
