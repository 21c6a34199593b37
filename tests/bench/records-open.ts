import { openVault } from '../../src/node/vault/vault'

/** Opens a vault and lists it in a process of its own, as after a start: prints the milliseconds. */
const [dir = '', vaultId = '', key = ''] = process.argv.slice(2)
const started = performance.now()
const vault = await openVault({ dir, vaultId, key: Buffer.from(key, 'hex') })
const { students } = await vault.list()
console.log(performance.now() - started, students.length)
await vault.close()
