import { describe, expect, it } from 'vitest'
import { documentIds, type DocumentId } from '../../../src/core/documents/kinds'
import { renderPdf } from '../../../src/node/print'
import { modelOf, wholeContext } from '../../fixtures/documents/every-kind'
import { readPdf } from '../../fixtures/documents/read-pdf'
import { fontsDir } from '../../fixtures/documents/say'

const forFamilies: readonly DocumentId[] = ['career-plan', 'guardian-copy', 'follow-up', 'reminder']
const contact = { counselorPhone: ' (512) 555-0142\next. 7 ', counselorEmail: 'd.okafor@example.org' }
const wordsOf = (id: DocumentId, given: object) => JSON.stringify(modelOf(id, { ...wholeContext(), ...given }).sections)

describe('the phone and the email of the office', () => {
  it.each(forFamilies)('stand on what a family takes home, each in one line: %s', (id) => {
    const words = wordsOf(id, contact)
    expect(words).toContain('(512) 555-0142 ext. 7')
    expect(words).toContain('d.okafor@example.org')
    expect(wordsOf(id, { counselorPhone: '555-0142' })).toContain('555-0142')
  })

  it.each(forFamilies)('leave nothing behind where there are none: %s', (id) => {
    expect(wordsOf(id, { counselorPhone: ' \n', counselorEmail: '' })).toBe(wordsOf(id, {}))
    expect(wordsOf(id, {})).not.toContain('Phone')
  })

  it('stand on no other paper, least of all on a sample with nobody in it', () => {
    for (const id of documentIds.filter((one) => !forFamilies.includes(one) && one !== 'state-form'))
      expect(wordsOf(id, contact), id).not.toContain('555-0142')
  })

  it('are words on paper, whatever is typed', async () => {
    const hostile = { counselorPhone: '<b>{{name}}</b>\u0000\u202E 漢字 javascript:x', counselorEmail: 'a'.repeat(120) }
    const { pages } = await readPdf(
      await renderPdf(modelOf('reminder', { ...wholeContext(), ...hostile }), { fontsDir }),
    )
    expect(pages).toHaveLength(1)
    expect(pages[0]!.words).toContain('<b>{{name}}</b> [in another script')
    for (const { x, width } of pages[0]!.texts) expect(x + width).toBeLessThanOrEqual(pages[0]!.width - 49)
  })
})
