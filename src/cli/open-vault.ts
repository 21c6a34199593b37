import { createReadStream } from 'node:fs'
import path from 'node:path'
import type { Translate } from '../core/message'
import { asDiskError, errnoOf } from '../node/files/disk-errors'
import { isWrongSecret, readSealedHeader, unwrapKeyIn, type Access } from '../node/vault/access'
import { userName } from '../node/vault/activity/files'
import { noteLater } from '../node/vault/activity/pending'
import { openVault, type Vault } from '../node/vault/vault'
import type { Doing } from '../shared/activity'
import { AppError, type ErrorCode } from '../shared/errors'
import type { CliContext } from './context'
import { BadInput } from './errors'
import type { Values } from './options'

/** How the `vault` commands get at a vault: a folder and a file that holds the passphrase, never the passphrase itself. */

/** The vault's folder as the command line names it. @throws BadInput without one */
export function vaultFolder(values: Values, { cwd }: CliContext, t: Translate): string {
  if (values.vault === undefined) throw new BadInput([t('cli:vault.needs', { option: '--vault' })])
  return path.resolve(cwd, values.vault)
}

/** A passphrase is one line; more than this is some other file. */
const maximumPassphraseBytes = 4096

type PassphraseOption = 'passphrase-file' | 'handover-passphrase-file' | 'password-file'

/** No more than tells that it is too long. A pipe is welcome: a program that keeps secrets may hand it over that way. */
async function readStart(file: string): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of createReadStream(file, { end: maximumPassphraseBytes })) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** The passphrase in the file named, without the line end that editors add. @throws BadInput when there is none */
export async function readPassphrase(
  values: Partial<Pick<Values, PassphraseOption>>,
  { cwd }: CliContext,
  t: Translate,
  option: PassphraseOption = 'passphrase-file',
): Promise<string> {
  const file = values[option]
  if (file === undefined) throw new BadInput([t('cli:vault.needs', { option: `--${option}` })])
  const bytes = await readStart(path.resolve(cwd, file)).catch((error: unknown) => {
    throw new BadInput([t('cli:vault.unread', { file, reason: errnoOf(error) ?? '?' })])
  })
  if (bytes.length > maximumPassphraseBytes) throw new BadInput([t('cli:vault.notPassphrase', { file })])
  const passphrase = bytes
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .replace(/\r?\n$/, '')
  if (passphrase === '' || passphrase.includes('\n')) throw new BadInput([t('cli:vault.notPassphrase', { file })])
  return passphrase
}

/** The key of the vault named on the command line. `writes: false` leaves every file as it is, whatever is found. */
export async function accessVault(
  values: Values,
  context: CliContext,
  t: Translate,
  { writes = true } = {},
): Promise<Access & { readonly dir: string; readonly recovered: boolean }> {
  const dir = vaultFolder(values, context, t)
  const passphrase = await readPassphrase(values, context, t)
  const { header, recovered } = await readSealedHeader(dir, { mend: writes })
  const key = await unwrapKeyIn(dir, header, { passphrase }).catch(async (error: unknown) => {
    if (writes && isWrongSecret(error))
      await noteLater(dir, header.id, { at: new Date().toISOString(), what: 'unlock-failed' })
    throw error
  })
  return { dir, header, key, recovered }
}

/** Runs `work` with the vault open, as a second window would, and closes it whatever happens. */
export async function withVault<T>(
  values: Values,
  context: CliContext,
  t: Translate,
  work: (vault: Vault, where: { readonly dir: string; readonly vaultId: string }) => Promise<T>,
): Promise<T> {
  const { dir, header, key } = await accessVault(values, context, t)
  const vault = await openVault({ dir, vaultId: header.id, key, advisor: userName })
  await noteDone(vault, { what: 'unlocked' })
  try {
    return await work(vault, { dir, vaultId: header.id })
  } finally {
    await noteDone(vault, { what: 'locked' })
    await vault.close()
  }
}

/** A log that cannot be written to stops nobody. */
export const noteDone = (vault: Vault, done: Doing): Promise<void> => vault.activity.note(done).catch(() => {})

/** What the person at the command line can put right: exit code 2 rather than 1. */
const badInputCodes: readonly ErrorCode[] = [
  'wrong-passphrase',
  'weak-passphrase',
  'vault-exists',
  'no-vault',
  'not-a-vault',
  'vault-newer',
  'vault-header-lost',
  'not-found',
  'corrupt-file',
  'not-a-backup',
  'backup-damaged',
  'not-a-handover',
  'wrong-handover-passphrase',
  'folder-gone',
  'not-writable',
]

/** What happened and what to do, on one line. */
export const wordsOf = (t: Translate, error: unknown): string =>
  ['title', 'todo'].map((part) => t(`errors:${asDiskError(error).code}.${part}`)).join('. ')

/** An error of the vault in the words the window has for it; one the person can put right becomes `BadInput`. */
export async function inWords<T>(t: Translate, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const said = wordsOf(t, error)
    throw badInputCodes.includes(error.code) ? new BadInput([said]) : new Error(said, { cause: error })
  }
}
