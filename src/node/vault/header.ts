import { randomBytes, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { AppError } from '../../shared/errors'
import { kdfParameters, keyFromPassphrase, newKdfParameters } from './kdf'
import { keyFromRecoveryCode, newRecoveryCode, normalizeRecoveryCode } from './recovery-code'
import { seal, sealedBytes, unseal, type SealedBytes } from './seal'

/** `vault.json`: how to get at the vault's key. See docs/vault-format.md. */

export const vaultFormat = 'casepath-vault/1'

const sealedHeader = z.strictObject({
  format: z.literal(vaultFormat),
  kind: z.literal('sealed'),
  id: z.uuid(),
  passphrase: z.strictObject({ kdf: kdfParameters, key: sealedBytes }),
  recovery: z.strictObject({ salt: z.base64(), key: sealedBytes }),
})
export type SealedHeader = z.infer<typeof sealedHeader>

/** Sample students are nobody's secret: their key lies open in the header, and everything else works as in a real vault. */
const samplesHeader = z.strictObject({
  format: z.literal(vaultFormat),
  kind: z.literal('samples'),
  id: z.uuid(),
  key: z.base64(),
})
export type SamplesHeader = z.infer<typeof samplesHeader>

export type VaultHeader = SealedHeader | SamplesHeader

const keyLength = 32

/** @throws AppError `not-a-vault` for anything that is not a header, `vault-newer` for one of a later Casepath. */
export function parseHeader(text: string): VaultHeader {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new AppError('not-a-vault', 'vault.json is not JSON', { cause })
  }
  const format = z.looseObject({ format: z.string() }).safeParse(value)
  const version = /^casepath-vault\/(\d+)$/.exec(format.data?.format ?? '')?.[1]
  if (Number(version) > 1)
    throw new AppError('vault-newer', 'The vault was made by a later version', {
      details: { version: Number(version) },
    })
  const parsed = z.discriminatedUnion('kind', [sealedHeader, samplesHeader]).safeParse(value)
  if (!parsed.success)
    throw new AppError('not-a-vault', 'vault.json does not describe a vault', {
      details: { problems: parsed.error.issues.length },
    })
  return parsed.data
}

/** A new vault's header, its key and the recovery code, which is shown once and kept nowhere. */
export async function newSealedHeader(
  passphrase: string,
): Promise<{ header: SealedHeader; key: Buffer; recoveryCode: string }> {
  const id = randomUUID()
  const key = randomBytes(keyLength)
  const kdf = newKdfParameters()
  const recoveryCode = newRecoveryCode()
  const salt = randomBytes(32)
  const byPassphrase = await keyFromPassphrase(passphrase, kdf)
  const byCode = keyFromRecoveryCode(normalizeRecoveryCode(recoveryCode) ?? '', salt)
  const header: SealedHeader = {
    format: vaultFormat,
    kind: 'sealed',
    id,
    passphrase: { kdf, key: wrap(byPassphrase, id, 'passphrase', key) },
    recovery: { salt: salt.toString('base64'), key: wrap(byCode, id, 'recovery', key) },
  }
  return { header, key, recoveryCode }
}

/** The same vault, opened by another passphrase. */
export async function rewrapByPassphrase(header: SealedHeader, key: Buffer, next: string): Promise<SealedHeader> {
  const kdf = newKdfParameters()
  return { ...header, passphrase: { kdf, key: wrap(await keyFromPassphrase(next, kdf), header.id, 'passphrase', key) } }
}

/** The same vault with a new recovery code, which is shown once and kept nowhere. */
export function rewrapByNewCode(header: SealedHeader, key: Buffer): { header: SealedHeader; recoveryCode: string } {
  const recoveryCode = newRecoveryCode()
  const salt = randomBytes(32)
  const byCode = keyFromRecoveryCode(normalizeRecoveryCode(recoveryCode) ?? '', salt)
  const recovery = { salt: salt.toString('base64'), key: wrap(byCode, header.id, 'recovery', key) }
  return { header: { ...header, recovery }, recoveryCode }
}

export function newSamplesHeader(): { header: SamplesHeader; key: Buffer } {
  const key = randomBytes(keyLength)
  return { header: { format: vaultFormat, kind: 'samples', id: randomUUID(), key: key.toString('base64') }, key }
}

/** @throws AppError `wrong-passphrase` */
export async function unwrapByPassphrase(
  { id, passphrase: { kdf, key } }: SealedHeader,
  passphrase: string,
): Promise<Buffer> {
  return unwrap(await keyFromPassphrase(passphrase, kdf), id, 'passphrase', key) ?? refuse('wrong-passphrase')
}

/** @throws AppError `wrong-recovery-code` */
export function unwrapByRecoveryCode({ id, recovery }: SealedHeader, typed: string): Buffer {
  const code = normalizeRecoveryCode(typed) ?? refuse('wrong-recovery-code')
  return (
    unwrap(keyFromRecoveryCode(code, Buffer.from(recovery.salt, 'base64')), id, 'recovery', recovery.key) ??
    refuse('wrong-recovery-code')
  )
}

const refuse = (code: 'wrong-passphrase' | 'wrong-recovery-code'): never => {
  throw new AppError(code, 'The vault does not open with it')
}

type Wrapper = 'passphrase' | 'recovery'
const wrapContext = (id: string, by: Wrapper): string => JSON.stringify([vaultFormat, id, 'key', by])

function wrap(wrapping: Buffer, id: string, by: Wrapper, key: Buffer): SealedBytes {
  const sealed = seal(wrapping, wrapContext(id, by), key)
  wrapping.fill(0)
  return sealed
}

function unwrap(wrapping: Buffer, id: string, by: Wrapper, sealed: SealedBytes): Buffer | null {
  const key = unseal(wrapping, wrapContext(id, by), sealed)
  wrapping.fill(0)
  return key?.length === keyLength ? key : null
}
