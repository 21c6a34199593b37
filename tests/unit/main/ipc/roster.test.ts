import '../quick-keys'
import { renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { everythingOnDisk, freshFolder } from '../support'
import { passphrase, startServices } from './harness'

const head = 'Student ID,Last Name,First Name,Grade'
const three = [head, '1,Núñez,José,9', '2,Reyes,Ana,10', '3,Moss,Cy,11'].join('\r\n')

async function open() {
  const started = await startServices()
  const { api, outside } = started
  await api.call('vault.create', { passphrase })
  const choose = async (content: string | Uint8Array) => {
    outside.openFrom = path.join(freshFolder(), 'roster.csv')
    writeFileSync(outside.openFrom, content)
    const chosen = await api.call('roster.choose')
    if (!chosen?.ok) throw new Error(JSON.stringify(chosen))
    return chosen
  }
  const takeAll = async (update = false, putBack = false) => {
    let progress
    do progress = await api.call('roster.takeIn', { update, putBack, most: 2 })
    while (!progress.finished)
    return progress
  }
  const names = async () => {
    const { students } = await api.call('students.list')
    return students
      .toSorted((a, b) => a.familyName.localeCompare(b.familyName))
      .map(({ familyName, gradeLevel }) => [familyName, gradeLevel])
  }
  return { ...started, choose, takeAll, names }
}

describe('a roster', () => {
  it('is shown first, and then taken in with every student sealed on the disk', async () => {
    const { choose, takeAll, names, userData } = await open()
    expect((await choose(three)).lines.map(({ line, known }) => [line, known])).toEqual([
      [2, false],
      [3, false],
      [4, false],
    ])
    expect(await names()).toEqual([])
    expect(await takeAll()).toEqual({
      added: 3,
      updated: 0,
      putBack: 0,
      untrashed: [],
      heldBack: 0,
      failed: [],
      saved: 1,
      done: 3,
      total: 3,
      finished: true,
    })
    expect(await names()).toEqual([
      ['Moss', '11'],
      ['Núñez', '9'],
      ['Reyes', '10'],
    ])
    expect(everythingOnDisk(userData)).not.toMatch(/Núñez|Reyes|Moss/)
  })

  it('adds nobody twice, and changes those who are there only when asked', async () => {
    const { api, choose, takeAll, names } = await open()
    await choose(three)
    await takeAll()
    const { students } = await api.call('students.list')
    const { record, revision } = await api.call('students.get', { id: students[0]!.id })
    await api.call('students.save', { revision, record: { ...record, intake: { ...record.intake, goals: 'Help.' } } })
    const nextYear = three.replace(',11', ',12').replace(',10', ',11').replace(',9', ',10')

    expect((await choose(nextYear)).lines.map(({ changes }) => changes)).toEqual(
      ['gradeLevel', 'gradeLevel', 'gradeLevel'].map((field) => [field]),
    )
    expect(await takeAll()).toMatchObject({ added: 0, updated: 0, done: 3 })
    expect(await names()).toContainEqual(['Moss', '11'])
    await choose(nextYear)
    expect(await takeAll(true)).toMatchObject({ added: 0, updated: 3, failed: [] })
    expect(await names()).toEqual([
      ['Moss', '12'],
      ['Núñez', '10'],
      ['Reyes', '11'],
    ])
    expect((await api.call('students.get', { id: students[0]!.id })).record.intake.goals).toBe('Help.')
  })

  it('holds back who is in the trash, and brings them back only when asked', async () => {
    const { api, choose, takeAll, names } = await open()
    await choose(three)
    await takeAll()
    const { students } = await api.call('students.list')
    const { id } = students.find(({ familyName }) => familyName === 'Reyes')!
    await api.call('trash.put', { id, reason: 'moved away' })
    const again = await choose(three.replace(',10', ',11'))
    expect(again.lines.map(({ known, inTrash }) => [known, inTrash])).toEqual([
      [true, false],
      [true, true],
      [true, false],
    ])
    expect(await takeAll(true)).toMatchObject({ added: 0, updated: 0, heldBack: 1, putBack: 0 })
    expect(await names()).toHaveLength(2)
    await choose(three.replace(',10', ',11'))
    expect(await takeAll(true, true)).toMatchObject({ added: 0, heldBack: 0, putBack: 1 })
    expect(await names()).toContainEqual(['Reyes', '11'])
    expect((await api.call('students.list')).students.map((one) => one.id)).toContain(id)
    const { entries } = await api.call('activity.list', {
      from: null,
      to: null,
      what: 'untrashed',
      by: null,
      student: id,
      most: 9,
    })
    expect(entries).toContainEqual(expect.objectContaining({ what: 'untrashed', student: id }))
  })

  it('says of each line that could not be saved why, and tries it again', async () => {
    const { choose, takeAll, names, userData } = await open()
    const vaultDir = path.join(userData, 'vault')
    await choose(three)
    const away = `${vaultDir}-unplugged`
    renameSync(vaultDir, away)
    const failed = await takeAll().finally(() => renameSync(away, vaultDir))
    expect(failed).toMatchObject({ added: 0, done: 0 })
    expect(failed.failed).toEqual([2, 3, 4].map((line) => ({ line, why: 'folder-gone' })))
    expect(await takeAll()).toMatchObject({ added: 3, failed: [] })
    expect(await names()).toHaveLength(3)
  })

  it('can be stopped and gone on with', async () => {
    const { api, choose, takeAll, names } = await open()
    await choose(three)
    expect(await api.call('roster.takeIn', { update: false, putBack: false, most: 2 })).toMatchObject({
      done: 2,
      finished: false,
    })
    expect(await names()).toHaveLength(2)
    expect((await choose(three)).lines.map(({ known }) => known)).toEqual([true, true, false])
    expect(await takeAll()).toMatchObject({ added: 1, done: 3 })
    expect(await names()).toHaveLength(3)
  })

  it.each([
    ['a byte-order mark', `\uFEFF${three}`],
    ['Windows-1252', Buffer.from(three, 'latin1')],
    ['UTF-16', Buffer.from(`\uFEFF${three}`, 'utf16le')],
    ['semicolons', three.replaceAll(',', ';')],
    ['tabs and quotes', three.replaceAll(',', '\t').replace('Moss', '"Moss"')],
  ])('is read with %s', async (_, content) => {
    const { choose, takeAll, names } = await open()
    await choose(content)
    await takeAll()
    expect(await names()).toContainEqual(['Núñez', '9'])
  })

  it.each([
    ['nothing', '', 'roster:empty'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0a, 0x22, 0x61]), 'roster:notATable'],
    ['an open quote', `${head}\n1,"Moss,Cy,9`, 'roster:notATable'],
    ['too much', new Uint8Array(20_000_001).fill(97), 'roster:tooLarge'],
  ])('is refused whole when it is %s', async (_, content, key) => {
    const { api, outside } = await open()
    outside.openFrom = path.join(freshFolder(), 'roster.csv')
    writeFileSync(outside.openFrom, content)
    expect(await api.call('roster.choose')).toMatchObject({ ok: false, problems: [{ message: { key } }] })
    await expect(api.call('roster.takeIn', { update: true, putBack: false, most: 5 })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  it('is forgotten when the vault is locked', async () => {
    const { api, choose } = await open()
    await choose(three)
    await api.call('vault.lock')
    await api.call('vault.unlock', { passphrase })
    await expect(api.call('roster.takeIn', { update: true, putBack: false, most: 5 })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  it('keeps nobody of a call in which the vault was locked', async () => {
    const { api, choose } = await open()
    const lines = Array.from({ length: 50 }, (_, at) => `${at + 1},Moss,Cy,9`)
    await choose([head, ...lines].join('\r\n'))
    const taking = api
      .call('roster.takeIn', { update: false, putBack: false, most: 50 })
      .catch((error: unknown) => error)
    await api.call('vault.lock')
    expect(await taking).toMatchObject({ code: 'locked' })
  })
})
