import { mkdir } from 'node:fs/promises'
import { AppError } from '../../shared/errors'
import { isWeakPassphrase } from '../../shared/passphrase'
import { asDiskError } from '../files/disk-errors'
import {
  newSealedHeader,
  unwrapByPassphrase,
  unwrapByRecoveryCode,
  type SealedHeader,
  type VaultHeader,
} from './header'
import { otherHeaders } from './header-copies'
import { readHeader, writeFirstHeader } from './header-file'
import { opensAnything } from './opens-anything'
import { studentsFolder } from './student-document'

/** Making a vault folder and getting at its key: the same way for the window and for the command line. */

/** What a person has that opens a vault. */
export type Secret = { readonly passphrase: string } | { readonly recoveryCode: string }

/** A vault's header with its key, which whoever asked for it must zero or hand over. */
export interface Access<H extends VaultHeader = SealedHeader> {
  readonly header: H
  readonly key: Buffer
}

/**
 * The sealed vault's header in a folder. `recovered`: its second copy stood in; `mend: false` does not put that right.
 * @throws AppError `no-vault`, `not-a-vault`, `vault-newer`, `vault-header-lost`, and what the disk refuses
 */
export async function readSealedHeader(
  dir: string,
  how: { readonly mend?: boolean } = {},
): Promise<{ header: SealedHeader; recovered: boolean }> {
  const reading = await readHeader(dir, how)
  if (!reading) throw new AppError('no-vault', 'There is no vault yet')
  const { header, recovered } = reading
  if (header.kind !== 'sealed') throw new AppError('not-a-vault', 'The folder holds sample students')
  return { header, recovered }
}

/** @throws AppError `wrong-passphrase`, `wrong-recovery-code` */
export const unwrapKey = async (header: SealedHeader, secret: Secret): Promise<Buffer> =>
  'passphrase' in secret
    ? await unwrapByPassphrase(header, secret.passphrase)
    : unwrapByRecoveryCode(header, secret.recoveryCode)

/**
 * The same for the vault in a folder. What opens a header that a sync program set aside opens the vault too: there the
 * passphrase or the code was changed on a computer that was apart. It counts only if its key opens what lies there.
 * @throws AppError as `unwrapKey`
 */
export async function unwrapKeyIn(dir: string, header: SealedHeader, secret: Secret): Promise<Buffer> {
  try {
    return await unwrapKey(header, secret)
  } catch (error) {
    if (!isWrongSecret(error)) throw error
    for (const { header: other } of await otherHeaders(dir, header)) {
      const key = other.kind === 'sealed' ? await unwrapKey(other, secret).catch(() => null) : null
      if (key && (await opensAnything(dir, header.id, key))) return key
      key?.fill(0)
    }
    throw error
  }
}

/** Somebody typed something that opens nothing; anything else is our failure or the disk's. */
export const isWrongSecret = (error: unknown): boolean =>
  error instanceof AppError && ['wrong-passphrase', 'wrong-recovery-code'].includes(error.code)

/**
 * Makes an empty vault. Students without a header are never buried under a new key.
 * @throws AppError `weak-passphrase`, `vault-exists`, `vault-header-lost`, and what the disk refuses
 */
export async function createSealedVault(dir: string, passphrase: string): Promise<Access & { recoveryCode: string }> {
  if (await isWeakPassphrase(passphrase)) throw new AppError('weak-passphrase', 'The passphrase is too easy')
  if (await readHeader(dir)) throw new AppError('vault-exists', 'There is a vault already')
  const made = await newSealedHeader(passphrase)
  await makeVaultFolder(dir, made.header)
  return made
}

/** The folder with its first header. @throws AppError what the disk refuses */
export async function makeVaultFolder(dir: string, header: VaultHeader): Promise<void> {
  try {
    await mkdir(studentsFolder(dir), { recursive: true, mode: 0o700 })
  } catch (error) {
    throw asDiskError(error)
  }
  await writeFirstHeader(dir, header)
}
