import { writeSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { openVault } from '../../../../src/node/vault/vault'
import type { StudentDocument } from '../../../../src/renderer/lib/student-store'
import { pathKey } from '../../../../src/shared/merge'
import type { StudentRecord } from '../../../../src/shared/record'
import { seeded } from '../../../crash/seeded'
import { windowOn } from '../../../fixtures/window'

/**
 * One counselor's window, without the window: the store that the screens edit through, over the handlers of main and a
 * vault of its own. `node editor.mjs DIR VAULT_ID KEY NAME EDITS`: one line for whatever the vault has
 * acknowledged:
 * `revision ID N` for a save, `own ID N` for the field that only this one edits, `word ID WORD` for a word added to the
 * text that all edit, `pin ID WORD` for an entry added to a list that all edit, `kept ID WORD` for a word in a version
 * that was kept because both sides had changed the text, and was left for a person to decide.
 */
const [dir = '', vaultId = '', key = '', name = '', edits = '0'] = process.argv.slice(2)
const say = (line: string): void => void writeSync(1, `${line}\n`)

const vault = await openVault({ dir, vaultId, key: Buffer.from(key, 'hex'), rescanAfterMs: 0, indexDelayMs: 20 })
const store = windowOn(vault, (channel, input, answer) => {
  if (channel !== 'students.save') return
  const { record } = input as { record: StudentRecord }
  say(`revision ${record.id} ${(answer as { revision: number }).revision}`)
})
const random = seeded(name.charCodeAt(0))
const { students } = await vault.list()
let count = 0

/** What a counselor does next: one or two fields, sometimes the same as everybody else's. */
function edit(document: StudentDocument): string[] {
  const own = ++count
  document.update((record) => ({
    ...record,
    counselorSkills: { ...record.counselorSkills, [`${name}${own % 5}`]: own % 5 },
    setAside: [
      ...record.setAside.filter(({ specialty }) => specialty !== name),
      { specialty: name, reason: String(own), at: '2026-11-22T10:00:00.000Z', by: name },
    ],
  }))
  const said = [`own N ${own}`]
  const word = `${name}${own}`
  if (random() < 0.4) {
    document.update((record) => ({ ...record, pinned: [...record.pinned, word] }))
    said.push(`pin N ${word}`)
  }
  if (random() < 0.4) {
    document.update(withWord(word))
    said.push(`word N ${word}`)
  }
  return said
}

/** Words of the text, each once: keeping both sides of a clash doubles those that both had. */
const withWord = (word: string) => (record: StudentRecord) => {
  const words = new Set([...(record.intake.goals ?? '').split(/\s+/).filter(Boolean), word])
  return { ...record, intake: { ...record.intake, goals: [...words].join(' ') } }
}

/** Waits until all is on disk; where both sides changed the text, both are kept under each other. */
async function settled(document: StudentDocument): Promise<void> {
  while (!(await document.flush())) {
    const { clashes, saveState } = document.getSnapshot()
    if (clashes.length > 0)
      await document.settle(Object.fromEntries(clashes.map(({ path }) => [pathKey(path), 'both'])))
    else if (saveState.status === 'failed' && saveState.error.code === 'conflict') await document.retry()
    else if (saveState.status === 'failed') throw saveState.error
  }
}

while (count < Number(edits)) {
  const { id } = students[Math.floor(random() * students.length)]!
  const document = await store.open(id)
  const done = edit(document)
  await settled(document)
  for (const line of done) say(line.replace('N', id))
  await sleep(random() * 5)
}
// The last edit of each is left undecided where it clashes: the window is closed on it.
for (const { id } of students) {
  const document = await store.open(id)
  const word = `${name}last`
  document.update(withWord(word))
  await document.flush()
  say(`${document.getSnapshot().clashes.length > 0 ? 'kept' : 'word'} ${id} ${word}`)
}
await vault.close()
say('end')
