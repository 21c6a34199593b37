import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holdKey } from '../../../../src/node/vault/data-key'
import {
  newSealedHeader,
  parseHeader,
  unwrapByPassphrase,
  unwrapByRecoveryCode,
} from '../../../../src/node/vault/header'
import { kdfParameters, keyFromPassphrase, newKdfParameters } from '../../../../src/node/vault/kdf'
import { keyFromRecoveryCode, newRecoveryCode, normalizeRecoveryCode } from '../../../../src/node/vault/recovery-code'
import { seal, unseal } from '../../../../src/node/vault/seal'

describe('sealing', () => {
  it('opens only with the same key, the same context and every byte', () => {
    const [key, other] = [randomBytes(32), randomBytes(32)]
    const sealed = seal(key, 'here', Buffer.from('words'))
    expect(unseal(key, 'here', sealed)?.toString()).toBe('words')
    expect(unseal(other, 'here', sealed)).toBeNull()
    expect(unseal(key, 'there', sealed)).toBeNull()
    expect(unseal(key, 'here', { ...sealed, data: Buffer.from('wordz').toString('base64') })).toBeNull()
  })

  it('notices any bit flipped in what is written, also where base64 would read the same bytes', () => {
    const key = randomBytes(32)
    const sealed = seal(key, 'here', Buffer.from('words'))
    for (const part of ['iv', 'tag', 'data'] as const)
      for (const at of Buffer.from(sealed[part]).keys())
        for (let bit = 0; bit < 8; bit += 1) {
          const bytes = Buffer.from(sealed[part])
          bytes[at] = bytes[at]! ^ (1 << bit)
          expect(unseal(key, 'here', { ...sealed, [part]: bytes.toString('utf8') }), `${part} ${at} ${bit}`).toBeNull()
        }
  })

  it('never uses a nonce twice', () => {
    const key = randomBytes(32)
    const nonces = new Set(Array.from({ length: 1000 }, () => seal(key, '', Buffer.from('x')).iv))
    expect(nonces.size).toBe(1000)
  })
})

describe('the cost of guessing a passphrase', () => {
  const sound = newKdfParameters()
  it('is the agreed one for a new vault', () => {
    expect(kdfParameters.parse(sound)).toMatchObject({ name: 'scrypt', N: 131_072, r: 8, p: 1 })
  })
  it.each([
    ['too few rounds', { N: 2 ** 16 }],
    ['no power of two', { N: 2 ** 17 + 1 }],
    ['too many rounds', { N: 2 ** 21 }],
    ['small blocks', { r: 1 }],
    ['8 GiB of memory', { N: 2 ** 20, r: 32 }],
    ['2 GiB of memory', { N: 2 ** 20, r: 16 }],
    ['endless repetition', { p: 1000 }],
    ['none', { p: 0 }],
    ['fractions', { N: 131_072.5 }],
    ['a short salt', { salt: randomBytes(8).toString('base64') }],
    ['an endless salt', { salt: randomBytes(1000).toString('base64') }],
    ['another function', { name: 'pbkdf2' }],
    ['something unknown', { extra: 1 }],
  ])('refuses %s', (_name, change) => {
    expect(kdfParameters.safeParse({ ...sound, ...change }).success).toBe(false)
  })
  it('does not depend on how a keyboard composes accents', async () => {
    const [composed, decomposed] = await Promise.all(
      ['NFC', 'NFD'].map((form) => keyFromPassphrase('contraseña única'.normalize(form), sound)),
    )
    expect(composed!.equals(decomposed!)).toBe(true)
    expect(composed).toHaveLength(32)
  })
})

describe('the recovery code', () => {
  it('has seven groups of four, and no letter that reads as another', () => {
    for (let n = 0; n < 200; n++)
      expect(newRecoveryCode()).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(new Set(Array.from({ length: 200 }, newRecoveryCode)).size).toBe(200)
  })
  it('is understood however it is typed', () => {
    const code = newRecoveryCode()
    const plain = code.replaceAll('-', '')
    for (const typed of [
      code,
      plain,
      code.toLowerCase(),
      ` ${code.replaceAll('-', ' ')}\n`,
      code.replaceAll('0', 'o').replaceAll('1', 'l'),
      code.replaceAll('1', 'I'),
    ])
      expect(normalizeRecoveryCode(typed), typed).toBe(plain)
  })
  it('notices any one wrong character and any two that changed places', () => {
    const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
    const plain = newRecoveryCode().replaceAll('-', '')
    for (let at = 0; at < plain.length; at++) {
      for (const wrong of alphabet)
        if (wrong !== plain[at])
          expect(normalizeRecoveryCode(plain.slice(0, at) + wrong + plain.slice(at + 1))).toBeNull()
      for (let other = at + 1; other < plain.length; other++) {
        if (plain[at] === plain[other]) continue
        const swapped = [...plain]
        ;[swapped[at], swapped[other]] = [plain[other]!, plain[at]!]
        expect(normalizeRecoveryCode(swapped.join(''))).toBeNull()
      }
    }
  })
  it('takes anything that is typed without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
        const code = normalizeRecoveryCode(typed)
        expect(code === null || code.length === 28).toBe(true)
      }),
    )
  })
  it('gives another key with another salt', () => {
    const code = newRecoveryCode().replaceAll('-', '')
    const [a, b] = [randomBytes(32), randomBytes(32)]
    expect(keyFromRecoveryCode(code, a).equals(keyFromRecoveryCode(code, a))).toBe(true)
    expect(keyFromRecoveryCode(code, a).equals(keyFromRecoveryCode(code, b))).toBe(false)
  })
})

describe('the header of a vault', async () => {
  const made = await newSealedHeader('four quite unrelated words')
  const text = JSON.stringify(made.header)
  const changed = (change: object): string => JSON.stringify({ ...made.header, ...change })

  it('gives the key to the passphrase and to the recovery code, and says neither', async () => {
    const header = parseHeader(text)
    if (header.kind !== 'sealed') throw new Error(header.kind)
    expect((await unwrapByPassphrase(header, 'four quite unrelated words')).equals(made.key)).toBe(true)
    expect(unwrapByRecoveryCode(header, made.recoveryCode).equals(made.key)).toBe(true)
    for (const secret of [
      'four quite',
      made.recoveryCode,
      made.recoveryCode.replaceAll('-', ''),
      made.key.toString('base64'),
      made.key.toString('hex'),
    ])
      expect(text).not.toContain(secret)
  })
  it('gives nothing to another passphrase or code', async () => {
    await expect(unwrapByPassphrase(made.header, 'four quite unrelated worlds')).rejects.toMatchObject({
      code: 'wrong-passphrase',
    })
    for (const code of [newRecoveryCode(), 'nonsense', ''])
      expect(() => unwrapByRecoveryCode(made.header, code)).toThrow(
        expect.objectContaining({ code: 'wrong-recovery-code' }),
      )
  })
  it('does not open when its keys were moved into another vault', async () => {
    const other = { ...made.header, id: '3f0f3c1e-8a52-4b8e-9d3f-0d7a4b1c2e5f' }
    await expect(unwrapByPassphrase(other, 'four quite unrelated words')).rejects.toMatchObject({
      code: 'wrong-passphrase',
    })
    expect(() => unwrapByRecoveryCode(other, made.recoveryCode)).toThrow('does not open')
    const swapped = { ...made.header, recovery: { ...made.header.recovery, key: made.header.passphrase.key } }
    expect(() => unwrapByRecoveryCode(swapped, made.recoveryCode)).toThrow('does not open')
  })
  it.each([
    ['', 'not-a-vault'],
    ['{', 'not-a-vault'],
    ['null', 'not-a-vault'],
    ['[]', 'not-a-vault'],
    ['{"format":"casepath-vault/1"}', 'not-a-vault'],
    [changed({ format: 'casepath-vault/2' }), 'vault-newer'],
    ['{"format":"casepath-vault/12","all":"new"}', 'vault-newer'],
    [changed({ format: 'other/1' }), 'not-a-vault'],
    [changed({ kind: 'plain' }), 'not-a-vault'],
    [changed({ id: '../../etc' }), 'not-a-vault'],
    [
      changed({ passphrase: { ...made.header.passphrase, kdf: { ...made.header.passphrase.kdf, N: 2 } } }),
      'not-a-vault',
    ],
    [
      changed({ passphrase: { ...made.header.passphrase, kdf: { ...made.header.passphrase.kdf, N: 2 ** 30 } } }),
      'not-a-vault',
    ],
  ])('refuses %s', (bad, code) => {
    expect(() => parseHeader(bad)).toThrow(expect.objectContaining({ code }))
  })
})

describe('a held key', () => {
  it('is overwritten when it is destroyed', () => {
    const buffer = randomBytes(32)
    const key = holdKey(buffer)
    expect(key.bytes()).toBe(buffer)
    key.destroy()
    expect(buffer.equals(Buffer.alloc(32))).toBe(true)
    expect(() => key.bytes()).toThrow(expect.objectContaining({ code: 'locked' }))
  })
})
