import { readFileSync, writeSync } from 'node:fs'
import path from 'node:path'
import { localDay } from '../node/local-day'
import { run } from './run'
import { startPdfWorker } from './start-pdf-worker'

/** `casepath` on a terminal: the same advising core as the window, without one. */

/** Control characters of a file must not steer the terminal it is shown on; tabs and line ends may. */
const tame = (text: string): string => text.replaceAll(/(?![\t\n\r])\p{Cc}/gu, '\uFFFD')

/** Written synchronously, so that a pipe has everything before the process ends. */
function writeAll(descriptor: number, data: string | Uint8Array): void {
  const bytes = typeof data === 'string' ? Buffer.from(tame(data)) : data
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(descriptor, bytes, at)
    } catch (error) {
      // A full pipe says "again"; a closed one (`| head`) ends the output quietly.
      const code = (error as NodeJS.ErrnoException).code
      if (code === 'EPIPE') return
      if (code !== 'EAGAIN') throw error
    }
  }
}

function interrupted(): AbortSignal {
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
  return stop.signal
}

const { version } = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../package.json'), 'utf8')) as {
  version: string
}

process.exitCode = await run(process.argv.slice(2), {
  resources: path.resolve(import.meta.dirname, '../../resources'),
  cwd: process.env['INIT_CWD'] ?? process.cwd(),
  today: localDay(new Date()),
  language: 'en',
  out: (data) => writeAll(1, data),
  err: (line) => writeAll(2, `${line}\n`),
  startPdfWorker,
  interrupted,
  version,
})
