import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakLines } from '../../../src/node/print/break-lines'
import { readFontFile } from '../../../src/node/print/font-file'
import { superscript } from '../../../src/node/print/page'
import { printable } from '../../../src/node/print/printable'
import { fontsDir } from '../../fixtures/documents/say'

const faces = ['Regular', 'Bold', 'Italic', 'BoldItalic'].map((name) =>
  readFontFile(readFileSync(path.join(fontsDir, `NotoSans-${name}.ttf`))),
)
const regular = faces[0]!
const substitutes = { script: '[script]', symbol: '[symbol]' }

describe('the fonts', () => {
  it('draw everything that English, Spanish, Vietnamese and our own texts need', () => {
    const needed =
      'áéíóúüñ¿¡ÁÉÍÓÚÜÑ' +
      'ăâđêôơưĂÂĐÊÔƠƯạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ' +
      '“”‘’–—…•⁰¹²³⁴⁵⁶⁷⁸⁹$€©®™ŁłŻżŞşİığ'
    for (const face of faces)
      expect([...needed].filter((character) => !face.covers(character.codePointAt(0)!))).toEqual([])
  })

  it('have figures of one width, so that numbers stand under each other', () => {
    for (const face of faces)
      expect(new Set([...'0123456789'].map((digit) => face.advance(digit.codePointAt(0)!))).size).toBe(1)
  })

  it('are read with the widths they have', () => {
    // Noto Sans 2.004: a figure is 572 of 1000 units wide, a space 260.
    expect(regular.advance('0'.codePointAt(0)!)).toBeCloseTo(0.572, 9)
    expect(regular.advance(' '.codePointAt(0)!)).toBeCloseTo(0.26, 9)
    expect(regular.lineHeight).toBeCloseTo(1.362, 9)
  })

  it('are refused when they are no fonts', () => {
    expect(() => readFontFile(new Uint8Array(64))).toThrow(/font has no/)
  })
})

describe('printable text', () => {
  const clean = (text: string) => printable(text, regular, substitutes)

  it.each([
    ['plain text stays', 'Rosa Delgado, 15 años', 'Rosa Delgado, 15 años'],
    ['combining marks are composed', 'Jose\u0301', 'José'],
    ['one note stands for a whole name', '李 明', '[script]'],
    ['words around a note keep their spaces', 'Ana 李明 Li', 'Ana [script] Li'],
    ['a note never sticks to a word', '李明Li', '[script] Li'],
    ['emoji sequences are one symbol', '👩‍👩‍👧 ok 👍🏽', '[symbol] ok [symbol]'],
    ['direction marks and control characters go', 'a\u202eb\u0000c\u200fd', 'abcd'],
    ['line ends stay', 'a\r\nb\rc', 'a\nb\nc'],
    ['tabs become spaces', 'a\tb', 'a b'],
  ])('%s', (_, text, expected) => expect(clean(text)).toBe(expected))

  it('leaves nothing that the fonts cannot draw, whatever comes in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const character of clean(text))
          expect(character === '\n' || regular.covers(character.codePointAt(0)!)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('never turns something visible into nothing', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        (text) => !/[\p{L}\p{N}\p{P}\p{S}]/u.test(text) || clean(text).trim() !== '',
      ),
      { numRuns: 500 },
    )
  })
})

describe('line breaking', () => {
  const widthOf = (words: string) => [...words].length

  it('loses nothing and keeps within the limit', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 1, max: 40 }), (text, limit) => {
        const lines = breakLines(text, limit, widthOf)
        expect(lines.join('')).toBe(text.replaceAll('\n', ''))
        for (const line of lines) expect(widthOf(line.trimEnd())).toBeLessThanOrEqual(limit)
      }),
      { numRuns: 500 },
    )
  })

  it('breaks at spaces before it breaks words', () => {
    expect(breakLines('to be or not', 6, widthOf)).toEqual(['to be ', 'or not'])
    expect(breakLines('incomprehensible', 6, widthOf)).toEqual(['incomp', 'rehens', 'ible'])
  })
})

it('writes reference numbers in real superscript figures', () => {
  expect(superscript(120)).toBe('¹²⁰')
})
