import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { intakeFileName, planFileName } from '../../../../src/node/files/file-name'

const named = (givenName: string, familyName: string): string =>
  planFileName({ givenName, familyName }, 'Career plan', '2026-11-22')

describe('the name of a saved plan', () => {
  it.each([
    ['Rosa', 'Delgado', 'Delgado Rosa - Career plan - 2026-11-22.pdf'],
    ['Zoë', 'Nguyễn-O’Brien', 'Nguyễn-O’Brien Zoë - Career plan - 2026-11-22.pdf'],
    ['..', '../../etc', 'etc - Career plan - 2026-11-22.pdf'],
    ['A/B\\C', 'x:y*"<>|?', 'x y A B C - Career plan - 2026-11-22.pdf'],
    ['\u202Efdp.exe', 'Ana\u0000\n', 'Anafdp.exe'.replace('Anafdp', 'Ana fdp') + ' - Career plan - 2026-11-22.pdf'],
    ['x', 'CON.', '_CON. x - Career plan - 2026-11-22.pdf'],
    ['/', '?', 'Student - Career plan - 2026-11-22.pdf'],
    ['明', '王', '王 明 - Career plan - 2026-11-22.pdf'],
  ])('%j %j', (given, family, expected) => {
    expect(named(given, family)).toBe(expected)
  })

  it('is a file name everywhere, whatever people are called', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        (given, family) => {
          for (const name of [named(given, family), intakeFileName({ givenName: given, familyName: family })]) {
            expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255)
            expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}]|^[.\s]|[.\s]$/u)
            expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i)
            expect(name.isWellFormed?.() ?? true).toBe(true)
          }
        },
      ),
    )
  })
})
