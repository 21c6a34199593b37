// `npm run test:crash [-- --kills N]`: kills the saving process, cuts every write, and troubles the disk (tests/crash).
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { root } from './lib/tools.mjs'

const args = ['--import', 'tsx', path.join(root, 'tests/crash/run.ts'), ...process.argv.slice(2)]
process.exitCode = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1
