import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createStudentStore } from '../../../src/renderer/lib/student-store'
import type { Api } from '../../../src/shared/ipc/client'
import type { StudentRecord } from '../../../src/shared/record'
import { named, useBackend } from '../backend'

const backend = useBackend({ vault: 'sealed' })

async function openOne() {
  const { services, api, create, stored, breakNext } = backend()
  const vault = services.session.current()
  const id = await create(named('Rosa', 'Delgado'))
  const store = createStudentStore(api)
  return {
    api,
    vault,
    id,
    store,
    document: await store.open(id),
    storedGoals: async () => (await stored(id)).goals,
    breakNext,
  }
}
const goals = (text: string) => (record: { intake: object }) =>
  ({ ...record, intake: { ...record.intake, goals: text } }) as never

describe('what was half typed', () => {
  const refused = { code: 'disk-full' as const, message: 'full' }
  const kept = async (api: Api, id: string) => (await api.call('drafts.get', { student: id })).drafts

  it('is not written over while it could not be read', async () => {
    const { api, id, breakNext } = await openOne()
    await api.call('drafts.save', { student: id, drafts: { 'entry-text': 'before', 'entry-day': '2026-11-22' } })
    breakNext('drafts.get', refused)
    const again = await createStudentStore(api).open(id)
    again.drafts.set('entry-text', 'now')
    breakNext('drafts.get', refused)
    await again.flush()
    expect(await kept(api, id)).toMatchObject({ 'entry-text': 'before' })
    again.drafts.set('entry-text', 'now')
    await again.flush()
    expect(await kept(api, id)).toEqual({ 'entry-text': 'now', 'entry-day': '2026-11-22' })
  })

  it('keeps neither a lock nor a window waiting where it cannot be kept, and is tried again', async () => {
    const { api, id, store, document, breakNext } = await openOne()
    document.drafts.set('entry-text', 'half')
    expect(store.hasPending()).toBe(true)
    breakNext('drafts.save', refused)
    expect(await store.flushAll()).toBe(true)
    expect(store.hasPending()).toBe(false)
    expect(await kept(api, id)).toEqual({})
    await store.flushAll()
    expect(await kept(api, id)).toEqual({ 'entry-text': 'half' })
  })

  it('is given up with the student it was about, and never saved behind a locked window', async () => {
    const { api, id, store, document, breakNext } = await openOne()
    document.drafts.set('entry-text', 'half')
    breakNext('drafts.save', { code: 'not-found', message: 'gone' })
    await document.flush()
    expect(document.isPending()).toBe(false)
    document.drafts.set('entry-text', 'more')
    store.clear()
    await document.flush()
    expect(await kept(api, id)).toEqual({})
  })
})

describe('the students of a window', () => {
  it('show a change at once and have it on disk after a flush', async () => {
    const { store, document, storedGoals } = await openOne()
    for (const text of ['H', 'He', 'Help']) document.update(goals(text))
    expect(document.getSnapshot().record.intake.goals).toBe('Help')
    expect(await store.flushAll()).toBe(true)
    expect(await storedGoals()).toBe('Help')
  })

  it('save again and again on the revision they have made themselves', async () => {
    const { store, document, storedGoals } = await openOne()
    for (let round = 0; round < 20; round++) {
      document.update(goals(`round ${round}`))
      if (round % 3 === 0) await store.flushAll()
    }
    expect(await store.flushAll()).toBe(true)
    expect(await storedGoals()).toBe('round 19')
  })

  it('save what undo brings back', async () => {
    const { store, document, storedGoals } = await openOne()
    document.update(goals('first'))
    document.update(goals('second'))
    document.undo()
    await store.flushAll()
    expect(await storedGoals()).toBe('first')
    expect(document.getSnapshot()).toMatchObject({ canUndo: true, canRedo: true })
  })

  it('take in what somebody else saved meanwhile, and undo only their own changes', async () => {
    const { vault, id, store, document, storedGoals } = await openOne()
    document.update(goals('mine'))
    await store.flushAll()
    const seen = await vault.get(id)
    await vault.save(seen.revision, { ...seen.record, pinned: ['theirs'] })
    document.update(goals('mine again'))
    expect(await store.flushAll()).toBe(true)
    expect(document.getSnapshot()).toMatchObject({
      record: { pinned: ['theirs'], intake: { goals: 'mine again' } },
      clashes: [],
    })
    expect(await vault.get(id)).toMatchObject({ record: { pinned: ['theirs'] } })
    document.undo()
    await store.flushAll()
    expect(await storedGoals()).toBe('mine')
    expect((await vault.get(id)).record.pinned).toEqual(['theirs'])
  })

  it('hold both versions on disk while a clash is open, and what did not clash in either', async () => {
    const { vault, id, store, document } = await openOne()
    const seen = await vault.get(id)
    await vault.save(seen.revision, goals('theirs')({ ...seen.record, pinned: ['theirs'] } as never))
    document.update(goals('mine'))
    expect(await store.flushAll()).toBe(false)
    expect(document.getSnapshot().clashes).toMatchObject([
      { path: ['intake', 'goals'], mine: 'mine', theirs: 'theirs' },
    ])
    const files = () => readdirSync(path.join(backend().userData, 'vault', 'students'))
    expect(files().filter((name) => name.startsWith(`${id}.kept-`))).toHaveLength(1)
    await document.settle({ 'intake/goals': 'both' })
    expect((await vault.get(id)).record).toMatchObject({ pinned: ['theirs'], intake: { goals: 'mine\n\ntheirs' } })
    expect(files().filter((name) => name.startsWith(`${id}.kept-`))).toEqual([])
  })

  it('keep what others saved before, when a clash comes up in the middle of merging', async () => {
    const { vault, id, api } = await openOne()
    const saveElsewhere = async (change: (record: StudentRecord) => StudentRecord): Promise<void> => {
      const { revision, record } = await vault.get(id)
      await vault.save(revision, change(record))
    }
    // The first save meets the pins; while those are merged, somebody saves the very text that is being edited.
    let saves = 0
    const call: Api['call'] = async (channel, ...input) => {
      if (channel === 'students.save' && ++saves === 2) await saveElsewhere(goals('theirs'))
      return api.call(channel, ...input)
    }
    const document = await createStudentStore({ ...api, call }).open(id)
    await saveElsewhere((record) => ({ ...record, pinned: ['theirs'] }))
    document.update(goals('mine'))
    expect(await document.flush()).toBe(false)
    await document.settle({ 'intake/goals': 'both' })
    expect((await vault.get(id)).record).toMatchObject({ pinned: ['theirs'], intake: { goals: 'mine\n\ntheirs' } })
  })

  it('do not take back by undo what was entered on the record of what happened', async () => {
    const { vault, id, store, document } = await openOne()
    document.update(goals('one'))
    document.amend((record) => ({ ...record, pinned: ['entered'] }))
    document.undo()
    await store.flushAll()
    expect((await vault.get(id)).record).toMatchObject({ pinned: ['entered'] })
    expect((await vault.get(id)).record.intake.goals).toBeUndefined()
  })

  it('keep what is on the screen when somebody else has saved meanwhile, until told which to keep', async () => {
    const { vault, id, store, document, storedGoals } = await openOne()
    const seen = await vault.get(id)
    await vault.save(seen.revision, { ...seen.record, intake: { ...seen.record.intake, goals: 'theirs' } })
    document.update(goals('mine'))
    expect(await store.flushAll()).toBe(false)
    expect(document.getSnapshot()).toMatchObject({
      record: { intake: { goals: 'mine' } },
      saveState: { status: 'failed', error: { code: 'conflict' } },
    })
    expect(await storedGoals()).toBe('theirs')

    await document.keepMine()
    expect(await storedGoals()).toBe('mine')
    expect(document.getSnapshot().saveState.status).toBe('saved')
  })

  it('can take the other version and still bring one’s own back by undo', async () => {
    const { vault, id, store, document, storedGoals } = await openOne()
    const seen = await vault.get(id)
    await vault.save(seen.revision, { ...seen.record, intake: { ...seen.record.intake, goals: 'theirs' } })
    document.update(goals('mine'))
    await store.flushAll()
    await document.takeTheirs()
    expect(document.getSnapshot().record.intake.goals).toBe('theirs')
    document.undo()
    await store.flushAll()
    expect(await storedGoals()).toBe('mine')
  })

  it('keep a change that the disk refused and write it on retry', async () => {
    const { store, document, storedGoals, breakNext } = await openOne()
    breakNext('students.save', { code: 'disk-full', message: 'full' })
    document.update(goals('kept'))
    expect(await store.flushAll()).toBe(false)
    expect(await document.retry()).toBe(true)
    expect(await storedGoals()).toBe('kept')
  })

  it('are not brought back by an answer that arrives after the lock', async () => {
    const { id, api } = await openOne()
    const late = createStudentStore(api)
    const opening = late.open(id)
    late.clear()
    await expect(opening).rejects.toMatchObject({ code: 'locked' })
    expect(late.peek(id)).toBeUndefined()
  })
})
