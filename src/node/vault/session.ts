import { rename } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Doing } from '../../shared/activity'
import { AppError } from '../../shared/errors'
import { vaultProblems, type VaultStatus } from '../../shared/ipc/contract'
import {
  createSealedVault,
  isWrongSecret,
  makeVaultFolder,
  readSealedHeader,
  unwrapKeyIn,
  type Access,
  type Secret,
} from './access'
import { noteLater } from './activity/pending'
import { changePassphrase, renewRecoveryCode } from './change-keys'
import { newSamplesHeader, type VaultHeader } from './header'
import { keepCopy, readHeader } from './header-file'
import { moveVault } from './move-vault'
import { readSamples } from './samples'
import { listStudentIds } from './student-files'
import { openVault, type OpenVaultOptions, type Vault } from './vault'

/** Which vault is open, if any. The only place that knows; everything else asks `current`. */
export interface VaultSession {
  status(): Promise<VaultStatus>
  isOpen(): boolean
  /** The open vault. @throws AppError `locked` */
  current(): Vault
  kind(): 'sealed' | 'samples' | null
  create(passphrase: string): Promise<{ recoveryCode: string }>
  unlock(passphrase: string): Promise<VaultStatus>
  unlockWithRecovery(code: string): Promise<VaultStatus>
  openSamples(): Promise<VaultStatus>
  lock(): Promise<VaultStatus>
  /** From now on `next` opens the vault. `current`: the passphrase, or the recovery code. */
  changePassphrase(current: string, next: string): Promise<void>
  renewRecoveryCode(current: string): Promise<string>
  /** Closes the vault, hands its folder to `work` and stays locked. */
  whileClosed<T>(work: (dir: string) => Promise<T>): Promise<T>
  /** Moves the vault's folder; `settle` writes the new place down. Locked after it. Answers where the old one is kept. */
  moveTo(dir: string, settle: () => Promise<void>): Promise<string>
  /** The first of these folders that holds a vault. @throws AppError `no-vault` */
  vaultIn(folders: readonly string[]): Promise<string>
}

interface VaultSessionOptions {
  /** Where the vault is just now; a place the counselor chose must be there, or nothing is made in its stead. */
  readonly vaultDir: string | (() => { readonly dir: string; readonly chosen: boolean })
  readonly samplesDir: string
  /** The sample intakes that come with the app. */
  readonly sampleFiles: string
  readonly vaultOptions?: Pick<OpenVaultOptions, 'now' | 'advisor' | 'rescanAfterMs' | 'indexDelayMs'>
  onOpened?(report: { kind: 'sealed' | 'samples'; students: number; unreadable: number; leftovers: number }): void
  onLocked?(): void
  onBrokenSample?(fileName: string): void
  /** `vault.json` was missing or torn, and its second copy took its place. */
  onHeaderRecovered?(): void
  /** The activity log could not be written to. */
  onNotNoted?(error: unknown): void
}

/** How long a folder may take to say whether a vault lies in it, in milliseconds: a share that hangs counts as gone. */
const answerWithinMs = 3000

async function inTime<T>(work: Promise<T>): Promise<T> {
  const given = new AbortController()
  const late = sleep(answerWithinMs, undefined, { ref: false, signal: given.signal }).then(() => {
    throw new AppError('folder-gone', 'The folder does not answer')
  })
  late.catch(() => {})
  return Promise.race([work, late]).finally(() => given.abort())
}

export function createVaultSession(options: VaultSessionOptions): VaultSession {
  const { samplesDir, onNotNoted } = options
  const now = options.vaultOptions?.now ?? (() => new Date())
  /** A log that cannot be written to stops nobody from working. */
  const noteSoon = (vault: Vault, done: Doing): void => {
    vault.activity.note(done).catch((error: unknown) => onNotNoted?.(error))
  }
  const place = (): { readonly dir: string; readonly chosen: boolean } =>
    typeof options.vaultDir === 'string' ? { dir: options.vaultDir, chosen: false } : options.vaultDir()
  let open: { vault: Vault; kind: 'sealed' | 'samples' } | null = null
  let closing: Promise<void> = Promise.resolve()
  let last: Promise<unknown> = Promise.resolve()

  /** Opening and locking take turns: two clicks on "Unlock" must not open two vaults. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work)
    last = turn.catch(() => {})
    return turn
  }

  /** Nobody gets at the vault from here on, and everybody is told; what it still has to write is waited for. */
  function lockNow(): Promise<void> {
    if (!open) return closing
    const { vault, kind } = open
    open = null
    // Not waited for here: closing waits for it, as for every save under way.
    if (kind === 'sealed') noteSoon(vault, { what: 'locked' })
    closing = vault.close()
    options.onLocked?.()
    return closing
  }

  async function openWith(dir: string, header: VaultHeader, key: Buffer): Promise<Vault> {
    await lockNow()
    const vault = await openVault({ ...options.vaultOptions, dir, vaultId: header.id, key }).catch((error: unknown) => {
      key.fill(0)
      throw error
    })
    open = { vault, kind: header.kind }
    if (header.kind === 'sealed') noteSoon(vault, { what: 'unlocked' })
    await keepCopy(dir, header)
    const { students, unreadable } = await vault.list()
    options.onOpened?.({
      kind: header.kind,
      students: students.length,
      unreadable: unreadable.length,
      leftovers: vault.leftovers,
    })
    return vault
  }

  async function headerOfVault(): Promise<VaultHeader | null> {
    const { dir, chosen } = place()
    const reading = await readHeader(dir)
    if (!reading && chosen) throw new AppError('folder-gone', 'The chosen folder holds no vault just now')
    if (reading?.recovered) options.onHeaderRecovered?.()
    return reading?.header ?? null
  }

  async function openSealed(secret: Secret): Promise<VaultStatus> {
    const { dir } = place()
    const { header, recovered } = await readSealedHeader(dir)
    if (recovered) options.onHeaderRecovered?.()
    const key = await unwrapKeyIn(dir, header, secret).catch(async (error: unknown) => {
      if (isWrongSecret(error)) await noteLater(dir, header.id, { at: now().toISOString(), what: 'unlock-failed' })
      throw error
    })
    await openWith(dir, header, key)
    return status()
  }

  async function status(): Promise<VaultStatus> {
    if (open) return { state: 'open', kind: open.kind }
    try {
      return (await inTime(headerOfVault())) ? { state: 'locked', kind: 'sealed' } : { state: 'none', kind: null }
    } catch (error) {
      const problem = vaultProblems.find((code) => error instanceof AppError && error.code === code)
      if (!problem) throw error
      return { state: 'locked', kind: 'sealed', problem }
    }
  }

  return {
    status,
    isOpen: () => open !== null,
    current() {
      if (!open) throw new AppError('locked', 'Unlock first')
      return open.vault
    },
    kind: () => open?.kind ?? null,
    create: (passphrase) =>
      inTurn(async () => {
        const { dir } = place()
        // Where the chosen folder is gone, a new vault in its stead would hide the old one.
        await headerOfVault()
        const { header, key, recoveryCode } = await createSealedVault(dir, passphrase)
        await openWith(dir, header, key)
        return { recoveryCode }
      }),
    unlock: (passphrase) => inTurn(() => openSealed({ passphrase })),
    unlockWithRecovery: (recoveryCode) => inTurn(() => openSealed({ recoveryCode })),
    openSamples: () =>
      inTurn(async () => {
        const { header, key } = await samplesVault(samplesDir)
        await openWith(samplesDir, header, key)
        await addMissingSamples()
        return status()
      }),
    lock() {
      // At once, whatever else waits for a folder that does not answer; and in turn, for a vault that is just being opened.
      lockNow().catch(() => {})
      return inTurn(async () => {
        await lockNow()
        return status()
      })
    },
    changePassphrase: (current, next) => inTurn(() => changePassphrase(openSealedDir(), current, next)),
    renewRecoveryCode: (current) => inTurn(() => renewRecoveryCode(openSealedDir(), current)),
    whileClosed: (work) =>
      inTurn(async () => {
        await lockNow()
        return work(place().dir)
      }),
    moveTo: (dir, settle) =>
      inTurn(async () => {
        const from = openSealedDir()
        const vaultId = open?.vault.id ?? ''
        await lockNow()
        const kept = await moveVault(from, dir, now(), settle)
        await noteLater(dir, vaultId, { at: now().toISOString(), what: 'moved' })
        return kept
      }),
    async vaultIn(folders) {
      for (const dir of folders) if ((await readHeader(dir))?.header.kind === 'sealed') return dir
      throw new AppError('no-vault', 'No vault lies in that folder')
    },
  }

  function openSealedDir(): string {
    if (open?.kind !== 'sealed') throw new AppError('locked', 'Unlock your own records first')
    return place().dir
  }

  async function addMissingSamples(): Promise<void> {
    if (!open) return
    const { samples, broken } = await readSamples(options.sampleFiles)
    for (const name of broken) options.onBrokenSample?.(name)
    const present = await listStudentIds(samplesDir)
    for (const { id, intake } of samples) if (!present.has(id)) await open.vault.create(intake, id)
  }
}

/** The samples' header and key, made on first use. One that is broken is kept aside and made anew: samples can be had again. */
async function samplesVault(dir: string): Promise<Access<VaultHeader>> {
  const reading = await readHeader(dir).catch(async (error: unknown) => {
    if (!(error instanceof AppError) || !['not-a-vault', 'vault-header-lost'].includes(error.code)) throw error
    await rename(dir, `${dir}.damaged-${Date.now()}`)
    return null
  })
  const header = reading?.header
  if (header?.kind === 'samples') return { header, key: Buffer.from(header.key, 'base64') }
  if (header) throw new AppError('not-a-vault', 'The samples folder holds a sealed vault')
  const made = newSamplesHeader()
  await makeVaultFolder(dir, made.header)
  return made
}
