import { describe, expect, it } from 'vitest'
import { isCopyOf, readCopyName, readPlanCopyName } from '../../../../src/node/vault/conflict-names'

const id = '6f1f0f9e-5a5e-4a67-9d84-2f1b7f7c0a11'

describe('names that sync programs give', () => {
  it.each([
    [`${id}.sync-conflict-20261122-101530-ABCDEF7.json`, 'syncthing'],
    [`${id}.prev.sync-conflict-20261122-101530-ABCDEF7.json`, 'syncthing'],
    [`${id} (Ms. Rivera's conflicted copy 2026-11-22).json`, 'dropbox'],
    [`${id} (FRONT-DESK's conflicted copy 2026-11-22 (1)).json`, 'dropbox'],
    [`${id} (Copia en conflicto de Ana 2026-11-22).json`, 'dropbox'],
    [`${id}-FRONT-DESK.json`, 'onedrive'],
    [`${id}-DESKTOP-4F7K2-2.json`, 'onedrive'],
    [`${id}.kept-AbCdEf012_-9.json`, 'casepath'],
    [`${id} (Case Conflict).json`, 'dropbox'],
    [`${id}.kept-AbCdEf012_-9-FRONT-DESK.json`, 'onedrive'],
    [`${id}.base-AbCdEf012_-9 (Ana's conflicted copy 2026-11-22).json`, 'dropbox'],
    [`${id}.base-AbCdEf012_-9.sync-conflict-20261122-101530-ABCDEF7.json`, 'syncthing'],
    [`${id} (2).json`, 'other'],
  ])('%s is a copy made by %s', (name, maker) => {
    expect(readCopyName(name)).toEqual({ student: id, maker })
  })

  it.each([
    `${id}.json`,
    `${id}.prev.json`,
    `${id}.damaged-1a2b3c4d.json`,
    `${id}.base-AbCdEf012_-9.json`,
    `${id}.plan-${'0a'.repeat(16)}.json`,
    `${id}.destroyed.json`,
    `${id}.prev.damaged-1a2b3c4d.json`,
    'vault-header.json',
    'notes.json',
    `.syncthing.${id}.json.tmp`,
  ])('%s is none', (name) => {
    expect(readCopyName(name)).toBeNull()
  })

  it.each([
    '.sync-conflict-20261122-101530-ABCDEF7',
    '-FRONT-DESK',
    "-Anna's MacBook Pro",
    " (Anna's conflicted copy 2026-11-22)",
    ' (conflicted copy 2026-11-22 101530)',
    ' (Copia en conflicto de Ana 2026-11-22)',
    ' (Case Conflict)',
    ' (Unicode Encoding Conflict)',
    ' (2)',
    ' 2',
    ' - Copy',
  ])('a file of the vault with %s is a copy of it', (rest) => {
    for (const own of ['index', 'local', 'vault', 'vault-header'])
      expect(isCopyOf(`${own}.json`, `${own}${rest}.json`), own).toBe(true)
    expect(isCopyOf('writing.lock', `writing${rest}.lock`)).toBe(true)
    expect(readCopyName(`${id}${rest}.json`)).toMatchObject({ student: id })
    expect(readPlanCopyName(`${id}.plan-${'0a'.repeat(16)}${rest}.json`)).toEqual({
      student: id,
      hash: '0a'.repeat(16),
    })
    for (const one of [`.plan-${'0a'.repeat(16)}`, '.destroyed', '.damaged-1a2b3c4d', '.prev.damaged-1a2b3c4d'])
      expect(readCopyName(`${id}${one}${rest}.json`), one).toBeNull()
  })

  it.each([
    'index.json',
    'index-of-my-own.txt',
    'index.html',
    'indexes.json',
    'local.prev.json',
    'local.damaged-1a2b3c4d.json',
  ])('%s is a copy of none', (name) => {
    for (const own of ['index.json', 'local.json', 'vault.json']) expect(isCopyOf(own, name)).toBe(false)
  })
})
