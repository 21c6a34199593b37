import { randomBytes, randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { intakeFormat, type Intake } from '../../src/core/intake/schema'
import { openVault, type Vault } from '../../src/node/vault/vault'

/** Words that stand in every record; found on disk, they are plaintext that got out. */
export const canary = 'Quokkacanary'

export interface CrashVault {
  readonly dir: string
  readonly vaultId: string
  readonly key: Buffer
  open(): Promise<Vault>
}

/** An empty vault in a folder of its own (or in `parent`), with a random key in place of half a second of scrypt. */
export function crashVault(parent = mkdtempSync(path.join(tmpdir(), 'casepath-crash-'))): CrashVault {
  const dir = path.join(parent, 'vault')
  mkdirSync(path.join(dir, 'students'), { recursive: true })
  const [key, vaultId] = [randomBytes(32), randomUUID()]
  return { dir, vaultId, key, open: () => openVault({ dir, vaultId, key: Buffer.from(key), rescanAfterMs: 0 }) }
}

export const intakeNamed = (givenName: string): Intake => ({
  format: intakeFormat,
  student: { givenName, familyName: canary },
})

/** Files below a folder that hold a canary, in any of the ways text lies on a disk. */
export function plaintextIn(dir: string): string[] {
  const needles = [
    Buffer.from(canary),
    Buffer.from(canary, 'utf16le'),
    Buffer.from(Buffer.from(canary).toString('base64')),
  ]
  return readdirSync(dir, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readFileSync(file)
      return file.includes(canary) || needles.some((needle) => bytes.includes(needle))
    })
}
