import { randomBytes, randomUUID } from 'node:crypto'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'
import { intakeFormat, type Intake } from '../../../src/core/intake/schema'
import { openVault, type OpenVaultOptions, type Vault } from '../../../src/node/vault/vault'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A fresh folder, removed when the file's tests are done. */
export function freshFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'casepath-test-'))
  folders.push(folder)
  return folder
}

/** A folder that really cannot be written to: for an administrator, whom permissions do not stop, one of the kernel's. */
export function readOnlyFolder(): string {
  if (process.platform === 'linux' && process.getuid?.() === 0) return '/sys/kernel'
  const folder = freshFolder()
  chmodSync(folder, 0o555)
  return folder
}

export const intakeOf = (givenName: string, familyName: string, goals?: string): Intake => ({
  format: intakeFormat,
  student: { givenName, familyName },
  ...(goals === undefined ? {} : { goals }),
})

export interface TestVault {
  readonly dir: string
  readonly vaultId: string
  readonly key: Buffer
  /** Opens it as a window would; each with a copy of the key, because closing zeroes it. */
  open(options?: Partial<OpenVaultOptions>): Promise<Vault>
}

/** An empty vault folder with a random key: what unlocking comes down to, without half a second of scrypt. */
export function emptyVault(): TestVault {
  const dir = freshFolder()
  mkdirSync(path.join(dir, 'students'))
  const key = randomBytes(32)
  const vaultId = randomUUID()
  return {
    dir,
    vaultId,
    key,
    open: (options = {}) => openVault({ dir, vaultId, key: Buffer.from(key), rescanAfterMs: 0, ...options }),
  }
}

export const studentFile = (dir: string, id: string, ending = ''): string =>
  path.join(dir, 'students', `${id}${ending}.json`)

/** Every file below a folder, by path relative to it. */
export function filesBelow(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)))
    .toSorted()
}

/** Everything on disk below a folder, file names included, as one searchable text. */
export const everythingOnDisk = (dir: string): string =>
  filesBelow(dir)
    .map((file) => `${file}\n${readFileSync(path.join(dir, file), 'latin1')}`)
    .join('\n')
