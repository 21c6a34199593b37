import { writeSync } from 'node:fs'
import { openVault } from '../../../../src/node/vault/vault'

/**
 * A process that saves until it is stopped: `node saver.js DIR VAULT_ID KEY [GROW] [UID]`. It writes one line for each
 * save after the vault has acknowledged it, `REVISION ID MARK`, and the error's code when one fails.
 */
const [dir = '', vaultId = '', key = '', grow = '0', uid = ''] = process.argv.slice(2)
// Root may write anywhere, so "may not write" is only true for somebody else.
if (uid) process.setuid?.(Number(uid))
const say = (line: string): void => void writeSync(1, `${line}\n`)

const vault = await openVault({ dir, vaultId, key: Buffer.from(key, 'hex'), indexDelayMs: 5 })
const { students, unreadable } = await vault.list()
say(`open ${students.length} ${unreadable.length} ${vault.leftovers}`)
const records = await Promise.all(students.map(({ id }) => vault.get(id)))
try {
  for (let n = 1; ; n++) {
    await Promise.all(
      records.map(async (versioned, at) => {
        const mark = `${process.pid}-${n}`
        const record = {
          ...versioned.record,
          intake: { ...versioned.record.intake, goals: `${mark} ${'x'.repeat(n * Number(grow))}`.slice(0, 10_000) },
        }
        record.pinned = Number(grow) > 0 ? Array.from({ length: n }, () => 'y'.repeat(Number(grow))) : []
        const { revision } = await vault.save(versioned.revision, record)
        records[at] = { revision, record }
        say(`${revision} ${record.id} ${mark}`)
      }),
    )
  }
} catch (error) {
  say(`error ${(error as { code?: string }).code ?? String(error)}`)
  await vault.close()
}
