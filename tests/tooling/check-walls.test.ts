import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkWalls } from '../../scripts/check-walls.mjs'

let src: string
beforeEach(() => {
  src = mkdtempSync(path.join(os.tmpdir(), 'casepath-walls-'))
})
afterEach(() => rmSync(src, { recursive: true }))

/** Writes the files of one small project and answers what is wrong with it. */
function check(files: Record<string, string>): string[] {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(src, name)), { recursive: true })
    writeFileSync(path.join(src, name), text)
  }
  return checkWalls(src)
}

const plain = 'export const a = 1'

describe('walls', () => {
  it('lets imports point inward', () => {
    const problems = check({
      'core/a.ts': "import { z } from 'zod'\nexport const a = z.string()",
      'shared/b.ts': "export { a } from '../core/a'",
      'node/c.ts':
        "import { readFile } from 'node:fs/promises'\nimport { a } from '../shared/b'\nexport const c = [readFile, a]",
      'main/index.ts':
        "import { app } from 'electron'\nimport { c } from '../node/c'\nimport make from './w?nodeWorker'\nexport const d = [app, c, make]",
      'main/w.ts': plain,
      'renderer/App.tsx':
        "import { Button } from '@mantine/core'\nimport { a } from '../core/a'\nexport const App = () => <Button>{String(a)}</Button>",
    })
    expect(problems).toEqual([])
  })

  it.each([
    ['core', "import { readFile } from 'node:fs'", "core may not use Node's modules"],
    ['core', "import { readFile } from 'fs'", "core may not use Node's modules"],
    ['core', "import { app } from 'electron'", 'core may not use the package electron'],
    ['core', "import { a } from '../shared/a'", 'core must not know shared'],
    ['core', "export * from '../main/a'", 'core must not know main'],
    ['core', "export const load = () => import('../node/a')", 'core must not know node'],
    ['core', "import type { A } from '../shared/a'", 'core must not know shared'],
    ['core', "export type A = import('../shared/a').A", 'core must not know shared'],
    ['shared', "import 'react'", 'shared may not use the package react'],
    ['node', "import { app } from 'electron'", 'node may not use the package electron'],
    ['node', "import { a } from '../main/a'", 'node must not know main'],
    ['cli', "import { a } from '../main/a'", 'cli must not know main'],
    ['main', "import { a } from '../renderer/a'", 'main must not know renderer'],
    ['main', "import { Button } from '@mantine/core'", 'main may not use the package @mantine/core'],
    ['preload', "import { z } from 'zod'", 'preload may not use the package zod'],
    ['preload', "import fs from 'node:fs'", "preload may not use Node's modules"],
    ['renderer', "import { a } from '../node/a'", 'renderer must not know node'],
    ['renderer', "import { ipcRenderer } from 'electron'", 'renderer may not use the package electron'],
    ['renderer', "import '../../scripts/x'", 'there is no such file'],
    ['core', "import { a } from './nowhere'", 'there is no such file'],
    ['main', "import https from 'node:https'", 'the app makes no network request'],
    ['node', "import { connect } from 'net'", 'the app makes no network request'],
    ['cli', "import { lookup } from 'node:dns/promises'", 'the app makes no network request'],
  ])('names what %s must not import: %s', (layer, statement, reason) => {
    const others = ['core', 'shared', 'node', 'main', 'renderer'].filter((name) => name !== layer)
    const files = Object.fromEntries(others.map((name) => [`${name}/a.ts`, plain]))
    const problems = check({ ...files, [`${layer}/wrong.ts`]: `\n${statement}\n` })
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(new RegExp(`^${layer}/wrong\\.ts:2 imports `))
    expect(problems[0]).toContain(reason)
  })

  it('knows only the layers it has rules for', () => {
    expect(check({ 'extra/a.ts': plain })).toEqual(['extra/a.ts: "extra" is no layer (see scripts/check-walls.mjs)'])
  })

  it('names a cycle, whichever file it starts from', () => {
    const problems = check({
      'core/a.ts': "import { b } from './b'\nexport const a = b",
      'core/b.ts': "import { c } from './deep'\nexport const b = c",
      'core/deep/index.ts': "export { a as c } from '../a'",
      'core/outside.ts': "export { a } from './a'",
    })
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain('import cycle: core/a.ts -> core/b.ts -> core/deep/index.ts -> core/a.ts')
  })

  it('does not count types as a cycle: they are gone when the program runs', () => {
    const problems = check({
      'core/a.ts': "import type { B } from './b'\nexport type A = B",
      'core/b.ts': "import type { A } from './a'\nexport type B = A | 1",
    })
    expect(problems).toEqual([])
  })
})
