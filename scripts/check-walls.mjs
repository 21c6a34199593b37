// The walls between the layers and the absence of import cycles, read from the import statements of src/**. Names
// every import that is not allowed; exit code 1 if there is one.
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { findCycles } from './lib/cycles.mjs'
import { readImports } from './lib/imports.mjs'

/**
 * Which layers a layer may import besides itself, and which packages. `node:` stands for Node's built-in modules.
 * @type {Record<string, { layers: string[], packages: 'any' | string[] }>}
 */
export const walls = {
  core: { layers: [], packages: ['zod'] },
  shared: { layers: ['core'], packages: ['zod', 'i18next', '@zxcvbn-ts/'] },
  node: {
    layers: ['core', 'shared'],
    packages: ['node:', 'zod', 'lowdb', 'pdfmake', '@cantoo/pdf-lib', 'pdfjs-dist', 'csv-parse', 'csv-stringify'],
  },
  main: { layers: ['core', 'shared', 'node'], packages: ['node:', 'zod', 'lowdb', 'pdfmake', 'electron', 'i18next'] },
  cli: { layers: ['core', 'shared', 'node'], packages: ['node:', 'zod'] },
  // One small file in a sandbox: whatever it imports is bundled into it.
  preload: { layers: ['core', 'shared'], packages: ['electron'] },
  renderer: {
    layers: ['core', 'shared'],
    packages: [
      'react',
      'react-dom',
      'react-i18next',
      'i18next',
      'wouter',
      'zod',
      'pdfjs-dist',
      '@tanstack/react-query',
    ].concat('@mantine/', '@dnd-kit/', '@tabler/icons-react', '@fontsource-variable/'),
  },
}

/** Casepath never goes online: no layer may have what opens a connection. */
const network = ['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns', 'dns/promises', 'undici']

/**
 * Every forbidden import and every cycle under `src`, as one line each.
 * @param {string} src  The folder that holds the layers.
 * @returns {string[]}
 */
export function checkWalls(src) {
  const files = readImports(src)
  const problems = []
  const graph = new Map()
  for (const { file, imports } of files) {
    const layer = file.split('/')[0] ?? ''
    const targets = imports.filter((found) => found.target !== null && !found.typeOnly).map((found) => found.target)
    graph.set(file, targets)
    if (file.includes('/') && !walls[layer])
      problems.push(`${file}: "${layer}" is no layer (see scripts/check-walls.mjs)`)
    for (const found of imports) {
      const reason = walls[layer] && forbidden(layer, found)
      if (reason) problems.push(`${file}:${found.line} imports ${found.specifier}: ${reason}`)
    }
  }
  for (const cycle of findCycles(graph)) problems.push(`import cycle: ${[...cycle, cycle[0]].join(' -> ')}`)
  return problems
}

/**
 * Why a layer may not have an import; null when it may.
 * @param {string} layer
 * @param {import('./lib/imports.mjs').Import} found
 */
function forbidden(layer, { specifier, target, outside, unresolved }) {
  const { layers, packages } = /** @type {{ layers: string[], packages: 'any' | string[] }} */ (walls[layer])
  if (unresolved) return 'there is no such file'
  if (outside) return 'outside src/'
  if (target !== null) {
    const other = target.split('/')[0] ?? ''
    return other === layer || layers.includes(other) ? null : `${layer} must not know ${other}`
  }
  if (network.includes(specifier.replace(/^node:/, ''))) return 'the app makes no network request'
  const name = specifier.startsWith('node:') ? 'node:' : packageName(specifier)
  const allowed =
    packages === 'any' || packages.some((entry) => (entry.endsWith('/') ? name.startsWith(entry) : entry === name))
  return allowed ? null : `${layer} may not use ${name === 'node:' ? "Node's modules" : `the package ${name}`}`
}

/** @param {string} specifier */
function packageName(specifier) {
  const [scope = '', name = ''] = specifier.split('/')
  return scope.startsWith('@') ? `${scope}/${name}` : scope
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const problems = checkWalls(path.resolve(process.argv[2] ?? 'src'))
  for (const problem of problems) console.error(problem)
  console.log(
    problems.length === 0 ? 'walls: every import points inward, no cycles' : `walls: ${problems.length} problems`,
  )
  process.exitCode = problems.length === 0 ? 0 : 1
}
