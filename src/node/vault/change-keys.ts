import { AppError } from '../../shared/errors'
import { isWeakPassphrase } from '../../shared/passphrase'
import { readSealedHeader, unwrapKey, unwrapKeyIn } from './access'
import { createFolderLock } from './folder-lock'
import { rewrapByNewCode, rewrapByPassphrase, type SealedHeader } from './header'
import { replaceHeader } from './header-file'
import { normalizeRecoveryCode } from './recovery-code'

/** Changing what opens a vault. The key under which students are sealed stays the same; only its wrapping is made anew. */

/**
 * The vault's key by whatever was typed: its passphrase or its recovery code, so that somebody who came in by the code can
 * choose a new passphrase. @throws AppError `wrong-passphrase`
 */
export async function keyByEither(header: SealedHeader, typed: string, unwrap = unwrapKey): Promise<Buffer> {
  if (normalizeRecoveryCode(typed) !== null) {
    const key = await unwrap(header, { recoveryCode: typed }).catch(() => null)
    if (key) return key
  }
  return unwrap(header, { passphrase: typed })
}

/**
 * From now on only `next` opens the vault, besides the recovery code. Both copies of the header are written.
 * @throws AppError `weak-passphrase`, `wrong-passphrase`, and what the disk refuses: then the old passphrase still holds
 */
export async function changePassphrase(dir: string, current: string, next: string): Promise<void> {
  if (await isWeakPassphrase(next)) throw new AppError('weak-passphrase', 'The passphrase is too easy')
  await rewrap(dir, current, (header, key) => rewrapByPassphrase(header, key, next))
}

/** A new recovery code; the old one opens nothing any more. @throws AppError as `changePassphrase` */
export async function renewRecoveryCode(dir: string, current: string): Promise<string> {
  let recoveryCode = ''
  await rewrap(dir, current, async (header, key) => {
    const made = rewrapByNewCode(header, key)
    recoveryCode = made.recoveryCode
    return made.header
  })
  return recoveryCode
}

/** Under the folder's lock, so that of two people who change it at once neither undoes the other's half. */
async function rewrap(
  dir: string,
  current: string,
  change: (header: SealedHeader, key: Buffer) => Promise<SealedHeader>,
): Promise<void> {
  await createFolderLock({ dir }).run(async (stillOurs) => {
    const { header } = await readSealedHeader(dir)
    const key = await keyByEither(header, current, (of, secret) => unwrapKeyIn(dir, of, secret))
    try {
      const changed = await change(header, key)
      await stillOurs()
      await replaceHeader(dir, changed)
    } finally {
      key.fill(0)
    }
  })
}
