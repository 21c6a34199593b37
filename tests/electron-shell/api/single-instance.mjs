// One instance per user-data folder. The first leaves a note with its process id; a later one hands over its command
// line through a folder that the first watches, and leaves.
import { mkdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * True when this process is the first. A note whose process is gone (killed) is taken over.
 * @param {string} userData
 * @param {(message: { argv: string[], cwd: string }) => void} onSecond
 */
export function takeLock(userData, onSecond) {
  const note = path.join(userData, 'electron-shell-instance')
  const inbox = path.join(userData, 'electron-shell-inbox')
  mkdirSync(inbox, { recursive: true })
  for (const flag of ['wx', 'retry']) {
    try {
      writeFileSync(note, String(process.pid), { flag: 'wx' })
      watchInbox(inbox, onSecond)
      process.on('exit', () => rmSync(note, { force: true }))
      return true
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error
    }
    if (isAlive(Number(readFileSync(note, 'utf8'))) || flag === 'retry') break
    rmSync(note, { force: true })
  }
  const draft = path.join(inbox, `${process.pid}`)
  writeFileSync(draft, JSON.stringify({ argv: process.argv, cwd: process.cwd() }))
  renameSync(draft, `${draft}.json`)
  return false
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/**
 * @param {string} inbox
 * @param {(message: { argv: string[], cwd: string }) => void} onSecond
 */
function watchInbox(inbox, onSecond) {
  const watcher = watch(inbox, (_change, name) => {
    if (!name?.endsWith('.json')) return
    const file = path.join(inbox, name)
    try {
      const message = JSON.parse(readFileSync(file, 'utf8'))
      rmSync(file)
      onSecond(message)
    } catch {
      // Told twice of one file: the first time took it.
    }
  })
  watcher.unref()
}
