import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { root } from './tools.mjs'

const outputs = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html']
const inputs = ['src', 'resources', 'electron.vite.config.ts', 'package.json']

/**
 * True where every bundle is there and newer than what it is made of.
 * @param {string} [project]  The project's folder
 */
export function isBuilt(project = root) {
  const built = outputs.map((file) => changed(path.join(project, file)) ?? 0)
  const newest = Math.max(...inputs.map((input) => newestIn(path.join(project, input))))
  return Math.min(...built) > newest
}

/** @param {string} file */
const changed = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs

/** @param {string} input */
function newestIn(input) {
  const found = statSync(input, { throwIfNoEntry: false })
  if (!found?.isDirectory()) return found?.mtimeMs ?? 0
  const names = readdirSync(input, { recursive: true, encoding: 'utf8' })
  return Math.max(found.mtimeMs, ...names.map((name) => changed(path.join(input, name)) ?? 0))
}
