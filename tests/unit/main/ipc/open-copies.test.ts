import '../quick-keys'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import type { Api } from '../../../../src/shared/ipc/client'
import { everythingOnDisk, freshFolder, intakeOf } from '../support'
import { passphrase, planned, startServices } from './harness'

const openOf = async (api: Api) => (await api.call('disclosures.open')).copies

async function started(userData = freshFolder()) {
  const all = await startServices({ userData })
  all.outside.saveTo = path.join(freshFolder(), 'list.pdf')
  all.outside.openFrom = freshFolder()
  return all
}

async function withClass() {
  const all = await started()
  await all.api.call('vault.create', { passphrase })
  const ids: string[] = []
  for (const name of ['Adaone', 'Adatwo']) {
    const { record, revision } = await all.services.session.current().create(intakeOf(name, 'Canary'))
    await all.services.session.current().save(revision, planned(record))
    ids.push(record.id)
  }
  return { ...all, ids }
}

const batchDone = async (api: Api) =>
  await expect.poll(async () => (await api.call('batch.status')).report?.end).toBe('done')

it('asks who got a class’s copies until it is answered: through a lock and a new start of the program', async () => {
  const { api, services, userData, ids } = await withClass()
  const request = { document: 'career-plan', studentIds: ids, duplex: false, overwrite: false } as const
  await api.call('batch.start', { ...request, into: 'files' })
  await batchDone(api)
  const about = { document: 'career-plan', title: 'Career plan', pages: 3, way: 'saved', day: '2026-11-22' }
  const asked = await openOf(api)
  expect(asked.map(({ studentId }) => studentId).toSorted()).toEqual(ids.toSorted())
  expect(asked[0]).toMatchObject({ paper: 'batch', copy: about })
  await api.call('vault.lock')
  await expect(openOf(api)).rejects.toMatchObject({ code: 'locked' })
  await api.call('vault.unlock', { passphrase })
  expect(await openOf(api)).toEqual(asked)

  await services.session.lock()
  const { api: later } = await started(userData)
  await later.call('vault.unlock', { passphrase })
  expect(await openOf(later)).toEqual(asked)
  expect(everythingOnDisk(userData)).not.toMatch(/Canary|"studentId"/)

  await later.call('disclosures.settle', { ids: [asked[0]!.id] })
  expect(await openOf(later)).toEqual(asked.slice(1))
  await later.call('disclosures.settle', { ids: [asked[1]!.id] })
  expect(everythingOnDisk(userData)).not.toContain('open-copies')
})

it('asks about a paper that shows every student, saved or printed, and not about one that was called off', async () => {
  const { api, outside, ids } = await withClass()
  const request = { document: 'caseload-list', studentId: null } as const
  await api.call('documents.save', request)
  await api.call('documents.print', request)
  outside.saveTo = null
  await api.call('documents.save', request)
  const asked = await openOf(api)
  expect(asked.map(({ paper, copy }) => [paper, copy.way])).toEqual([
    ...ids.map(() => ['caseload-list', 'saved']),
    ...ids.map(() => ['caseload-list', 'printed']),
  ])
})

it('is still asked by the program that runs when the disk refuses to keep the question', async () => {
  const { api, outside, ids, userData } = await withClass()
  await openOf(api)
  // A file where the folder should be.
  writeFileSync(path.join(userData, 'private-notes'), '')
  await api.call('documents.print', { document: 'caseload-list', studentId: null })
  expect(await openOf(api)).toHaveLength(ids.length)
  expect(outside.log).toContain('open-copies-not-kept')
})
