import { existsSync } from 'node:fs'
import { electronBinary } from './electron-binary.mjs'

/** True where a window can be shown. */
export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY']) || Boolean(process.env['WAYLAND_DISPLAY'])

/**
 * How the e2e tests run here. Real Electron always opens a window, so without a display it needs a virtual one
 * (xvfb-run); where that is missing too, the tests run on the stand-in, which needs none.
 * @returns {{ prefix: string[], env: NodeJS.ProcessEnv, hint: string | null }}
 */
export function e2eSetting() {
  if (electronBinary() === null || hasDisplay()) return { prefix: [], env: {}, hint: null }
  if (existsSync('/usr/bin/xvfb-run')) return { prefix: ['/usr/bin/xvfb-run', '-a'], env: {}, hint: null }
  const hint = 'Electron is here but there is no display. To test on it, run: sudo apt-get install xvfb xauth'
  return { prefix: [], env: { CASEPATH_E2E: 'standin' }, hint }
}
