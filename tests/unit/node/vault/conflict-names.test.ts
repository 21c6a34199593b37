import { describe, expect, it } from 'vitest'
import { isIndexCopy, readCopyName } from '../../../../src/node/vault/conflict-names'

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
    'vault-header.json',
    'notes.json',
    `.syncthing.${id}.json.tmp`,
  ])('%s is none', (name) => {
    expect(readCopyName(name)).toBeNull()
  })

  it('knows a copy of the list from the list', () => {
    expect(isIndexCopy('index.sync-conflict-20261122-101530-ABCDEF7.json')).toBe(true)
    expect(isIndexCopy('index-FRONT-DESK.json')).toBe(true)
    expect(isIndexCopy('index.json')).toBe(false)
    expect(isIndexCopy('index-of-my-own.txt')).toBe(false)
  })
})
