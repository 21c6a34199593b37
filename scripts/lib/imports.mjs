// Reads import statements with the parser of the bundler that builds the app, so both see the same imports.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { builtinModules } from 'node:module'
import path from 'node:path'
import { parseSync, Visitor } from 'vite'

/**
 * @typedef {object} Import
 * @property {string} specifier  As written, without `?query`; Node's modules always as `node:...`.
 * @property {number} line
 * @property {boolean} typeOnly  `import type`: it keeps to the walls, but is gone when the program runs, so it makes no
 *   cycle. (`import { type A }` stays as a bare import.)
 * @property {string | null} target  The imported file, relative to src; null for a package.
 * @property {boolean} outside  A file, but not one under src.
 * @property {boolean} unresolved  A relative import that leads nowhere.
 */

const builtins = new Set(builtinModules)

/**
 * Every TypeScript file under `src` with its imports.
 * @param {string} src
 * @returns {{ file: string, imports: Import[] }[]}
 */
export function readImports(src) {
  const names = readdirSync(src, { recursive: true, encoding: 'utf8' })
  const files = names.map((name) => name.replaceAll('\\', '/')).filter((name) => /\.tsx?$/.test(name))
  return files.toSorted().map((file) => {
    const text = readFileSync(path.join(src, file), 'utf8')
    return { file, imports: importsOf(file, text).map((found) => locate(src, file, found)) }
  })
}

/**
 * Static and dynamic imports, and re-exports.
 * @param {string} file
 * @param {string} text
 */
function importsOf(file, text) {
  const { program, errors } = parseSync(file, text)
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`)
  /** @type {{ specifier: string, line: number, typeOnly: boolean }[]} */
  const found = []
  const add = (/** @type {any} */ source, typeOnly = false) => {
    if (typeof source?.value !== 'string') return
    const line = text.slice(0, source.start).split('\n').length
    found.push({ specifier: source.value.replace(/\?.*$/, ''), line, typeOnly })
  }
  const visitor = new Visitor({
    ImportDeclaration: (node) => add(node.source, node.importKind === 'type'),
    ExportNamedDeclaration: (node) => add(node.source, node.exportKind === 'type'),
    ExportAllDeclaration: (node) => add(node.source, node.exportKind === 'type'),
    ImportExpression: (node) => add(node.source),
    TSImportType: (node) => add(node.source, true),
  })
  visitor.visit(program)
  return found
}

/**
 * @param {string} src
 * @param {string} file
 * @param {{ specifier: string, line: number, typeOnly: boolean }} found
 * @returns {Import}
 */
function locate(src, file, found) {
  const { specifier } = found
  if (!specifier.startsWith('.')) {
    const isBuiltin = builtins.has(specifier.replace(/^node:/, ''))
    const name = isBuiltin ? `node:${specifier.replace(/^node:/, '')}` : specifier
    return { ...found, specifier: name, target: null, outside: false, unresolved: false }
  }
  const base = path.resolve(src, path.dirname(file), specifier)
  const tries = [base, `${base}.ts`, `${base}.tsx`, path.join(base, 'index.ts'), path.join(base, 'index.tsx')]
  const hit = tries.find((candidate) => existsSync(candidate) && statSync(candidate).isFile())
  const target = path.relative(src, hit ?? base).replaceAll('\\', '/')
  return { ...found, target, outside: target.startsWith('..'), unresolved: hit === undefined }
}
