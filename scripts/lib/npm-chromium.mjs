// The headless Chromium that the npm package @sparticuz/chromium carries in its tarball: `npm ci` alone is then enough
// to run the tests on a bare Linux machine.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const self = fileURLToPath(import.meta.url)
const root = path.resolve(path.dirname(self), '../..')
const folder = path.join(root, 'node_modules/.cache/npm-chromium')
const executable = path.join(folder, 'chromium')
const done = path.join(folder, 'complete')

/** Unpacks it once and says how to start it; null where the package has none for this machine. */
export function unpackNpmChromium() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  if (!existsSync(path.join(root, 'node_modules/@sparticuz/chromium'))) return null
  if (!existsSync(done)) {
    // In a process of its own: the package chooses its folder (TMPDIR) and its libraries when it is imported. The AWS
    // variable is the switch that makes it unpack the shared libraries a bare Debian lacks (nss, nspr, expat).
    const env = { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x', NODE_OPTIONS: '' }
    mkdirSync(folder, { recursive: true })
    if (spawnSync(process.execPath, [self, '--unpack'], { env, stdio: ['ignore', 'ignore', 'inherit'] }).status !== 0)
      return null
    writeFileSync(done, '')
  }
  return { executable, env: ownEnvironment() }
}

function ownEnvironment() {
  const libraries = [path.join(folder, 'al2023/lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':')
  // The system's fonts where there are any: with none at all Chromium lays text out with no size.
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: path.join(folder, 'fonts') }
  return { LD_LIBRARY_PATH: libraries, .../** @type {Record<string, string>} */ (fonts) }
}

/** The fonts.conf that comes along names a folder which does not exist. */
function fontsConfiguration() {
  const fonts = path.join(folder, 'fonts')
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${fonts}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>
`
}

if (process.argv[1] === self && process.argv[2] === '--unpack') {
  const { default: chromium } = await import('@sparticuz/chromium')
  await chromium.executablePath()
  writeFileSync(path.join(folder, 'fonts/fonts.conf'), fontsConfiguration())
}
