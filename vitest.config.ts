import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const mainSide = ['main', 'node', 'cli'].map((layer) => `tests/unit/${layer}/**/*.test.ts`)

/** The stand-in's own test ends processes with POSIX signals and looks for what they leave behind. */
const onlyPosix = process.platform === 'win32' ? ['tests/tooling/electron-shell.test.ts'] : []

/** Four projects: pure rules, what needs Node, the components, and the tools of this repository itself. */
export default defineConfig({
  test: {
    // Real crypto, real files and real PDFs on a slow machine: a test that hangs is still found. So with what goes before one.
    testTimeout: 120_000,
    // One for each core, not one fewer: on a machine with two cores that is half of the time.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'core',
          include: ['tests/unit/**/*.test.ts'],
          exclude: mainSide,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Pure functions keep nothing, so one load of the modules and of the catalog serves every file.
          isolate: false,
        },
      },
      { test: { name: 'main', include: mainSide, testTimeout: 120_000, hookTimeout: 120_000 } },
      {
        test: {
          name: 'tooling',
          include: ['tests/tooling/**/*.test.ts'],
          exclude: onlyPosix,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'renderer',
          environment: 'happy-dom',
          include: ['tests/renderer/**/*.test.tsx'],
          setupFiles: ['tests/renderer/setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
