import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createLog } from '../../../../src/main/platform/log'
import { AppError } from '../../../../src/shared/errors'
import { filesBelow, freshFolder } from '../support'

const linesOf = (dir: string): Record<string, unknown>[] =>
  readFileSync(path.join(dir, 'casepath.log'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)

describe('the log', () => {
  it('keeps events, ids, codes and counts', () => {
    const dir = freshFolder()
    createLog({ dir, now: () => new Date('2026-11-22T10:00:00Z') }).info('vault-opened', {
      kind: 'sealed',
      students: 7,
      id: '6f1f0f9e-5a5e-4a67-9d84-2f1b7f7c0a11',
      ok: true,
    })
    expect(linesOf(dir)).toEqual([
      {
        at: '2026-11-22T10:00:00.000Z',
        level: 'info',
        event: 'vault-opened',
        kind: 'sealed',
        students: 7,
        id: '6f1f0f9e-5a5e-4a67-9d84-2f1b7f7c0a11',
        ok: true,
      },
    ])
  })

  it.each([
    ['a name', 'Rosa Delgado'],
    ['a name with accents', 'Muñoz'],
    ['a goal', 'I want to help my family'],
    ['a folder', '/home/maria/Documents/vault'],
    ['a Windows folder', 'C:\\Users\\maria\\vault'],
    ['a record', { givenName: 'Rosa' }],
    ['a list of names', ['Rosa Delgado']],
    ['a long text', 'x'.repeat(200)],
  ])('never lets %s through', (_what, value) => {
    const dir = freshFolder()
    const log = createLog({ dir })
    log.info('event', { value })
    if (typeof value === 'string') log.info(value)
    expect(readFileSync(path.join(dir, 'casepath.log'), 'utf8')).not.toMatch(/Rosa|Delgado|Mu|family|maria|xxx/)
  })

  it('tells of an error its kind, its code and where it arose, never its words', () => {
    const dir = freshFolder()
    const log = createLog({ dir })
    log.error('call-failed', new TypeError('cannot read "Rosa Delgado" of /home/maria/x'), { channel: 'students.get' })
    log.error('call-failed', new AppError('io', 'at /home/maria/x:1:1', { cause: new Error('Rosa') }))
    log.error('call-failed', 'Rosa Delgado said no')
    const [first, second, third] = linesOf(dir)
    expect(first).toMatchObject({ error: 'TypeError', channel: 'students.get' })
    expect(JSON.stringify(first)).toMatch(/log\.test\.ts:\d+:\d+/)
    expect(second).toMatchObject({ error: 'AppError', code: 'io' })
    expect(third).toMatchObject({ error: 'string' })
    expect(readFileSync(path.join(dir, 'casepath.log'), 'utf8')).not.toMatch(/Rosa|maria/)
  })

  it('puts full files aside and keeps a few of them', () => {
    const dir = freshFolder()
    const log = createLog({ dir, maximumBytes: 500, keep: 2 })
    for (let n = 0; n < 100; n++) log.info('event', { n })
    expect(filesBelow(dir)).toEqual(['casepath.1.log', 'casepath.2.log', 'casepath.log'])
    expect(linesOf(dir).at(-1)).toMatchObject({ n: 99 })
  })

  it('does not stop the work when it cannot be written', () => {
    const file = path.join(freshFolder(), 'a-file')
    writeFileSync(file, '')
    const log = createLog({ dir: path.join(file, 'logs') })
    expect(() => log.info('event')).not.toThrow()
  })
})
