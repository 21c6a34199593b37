import { describe, expect, it } from 'vitest'
import { judgePassphrase } from '../../../src/renderer/features/unlock/passphrase'
import { isWeakPassphrase } from '../../../src/shared/passphrase'

describe('what is said of a passphrase', () => {
  it.each([
    ['', 'empty'],
    ['elevenchars', 'short'],
    ['aaaaaaaaaaaaaaaa', 'plain'],
    ['Password12345!', 'plain'],
    ['my school is great', 'plain'],
    ['copper lantern', 'plain'],
    ['copper lantern meadow violin', 'fair'],
    ['copper lantern meadow violin harbor', 'good'],
    ['x9$Lq2!vTz7#', 'fair'],
    ['x9$Lq2!vTz7#mW4&rK8p', 'good'],
  ])('“%s” is %s', (passphrase, judgement) => {
    expect(judgePassphrase(passphrase)).toBe(judgement)
  })

  it.each(['', 'short', '   padded   ', 'abababababababab', '1111111111111'])(
    'is never “fair” or “good” for “%s”, which the vault refuses',
    (refused) => {
      expect(isWeakPassphrase(refused)).toBe(true)
      expect(['empty', 'short', 'plain']).toContain(judgePassphrase(refused))
    },
  )
})
