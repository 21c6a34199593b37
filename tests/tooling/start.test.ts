import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { isBuilt } from '../../scripts/lib/is-built.mjs'

function emptyProject(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'casepath-built-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

/** Writes a file that was changed so many seconds after the first. */
function write(project: string, name: string, seconds: number): void {
  const file = path.join(project, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, '')
  for (let made = file; made !== project; made = path.dirname(made)) utimesSync(made, 1000 + seconds, 1000 + seconds)
}

describe('npm start', () => {
  it('says in two lines that there is no display, and names the command line', () => {
    // Elsewhere there is always a display, and this would open the app.
    if (process.platform !== 'linux') return
    const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = process.env
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/start.mjs'], { env, encoding: 'utf8' })
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr.trim().split('\n')).toEqual([
      expect.stringContaining('no display'),
      expect.stringContaining('npm run -s casepath -- plan'),
    ])
  })

  it('builds again when a source, a text or a bundle is missing, newer or gone', () => {
    const project = emptyProject()
    for (const name of [
      'src/main/index.ts',
      'resources/locales/en/app.json',
      'electron.vite.config.ts',
      'package.json',
    ])
      write(project, name, 0)
    expect(isBuilt(project)).toBe(false)
    for (const name of ['out/main/index.js', 'out/preload/index.cjs']) write(project, name, 10)
    expect(isBuilt(project)).toBe(false)
    write(project, 'out/renderer/index.html', 10)
    expect(isBuilt(project)).toBe(true)
    write(project, 'resources/locales/en/app.json', 20)
    expect(isBuilt(project)).toBe(false)
  })
})
