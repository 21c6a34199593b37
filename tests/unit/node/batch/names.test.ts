import { describe, expect, it } from 'vitest'
import { fold, uniqueNames } from '../../../../src/node/batch/names'

describe('the names of a batch', () => {
  it('takes no name twice, however it is written', () => {
    const wanted = [
      'Vega Ana.pdf',
      'VEGA ANA.pdf',
      'Vega Ana (2).pdf',
      'Núñez J.pdf',
      'Nu\u0301n\u0303ez J.pdf',
      'x',
      'x',
    ]
    const names = uniqueNames(wanted)
    expect(names).toEqual([
      'Vega Ana.pdf',
      'VEGA ANA (2).pdf',
      'Vega Ana (2) (2).pdf',
      'Núñez J.pdf',
      'Nu\u0301n\u0303ez J (2).pdf',
      'x',
      'x (2)',
    ])
    expect(new Set(names.map(fold)).size).toBe(wanted.length)
  })

  it('gives equal names to equal students, which lets a batch go on', () => {
    const wanted = Array.from({ length: 40 }, (_, i) => `Lee ${i % 3}.pdf`)
    expect(uniqueNames(wanted)).toEqual(uniqueNames([...wanted]))
  })
})
