import { describe, expect, it, vi } from 'vitest'
import { createDispatch } from '../../../../src/main/ipc/dispatch'
import type { Handlers } from '../../../../src/main/ipc/handlers'
import { AppError } from '../../../../src/shared/errors'
import { channels, type Channel } from '../../../../src/shared/ipc/channels'
import { contract } from '../../../../src/shared/ipc/contract'

const id = '6f1f0f9e-5a5e-4a67-9d84-2f1b7f7c0a11'

/** Every handler is one spy that answers `answer`: what matters here is whether it was called at all. */
function dispatcher({ locked = false, answer }: { locked?: boolean; answer?: unknown } = {}) {
  const handler = vi.fn<(input: unknown) => unknown>(() => answer)
  const logUnexpected = vi.fn<(channel: Channel, error: unknown) => void>()
  const handlers = Object.fromEntries(channels.map((channel) => [channel, handler])) as unknown as Handlers
  return { handler, logUnexpected, dispatch: createDispatch({ handlers, isLocked: () => locked, logUnexpected }) }
}

describe('a call that is no call of ours', () => {
  it.each([
    '',
    'vault',
    'vault.steal',
    '__proto__',
    'constructor',
    'toString',
    'students.get ',
    'STUDENTS.GET',
    null,
    undefined,
    7,
    {},
    ['vault.lock'],
  ])('%j is refused', async (name) => {
    const { dispatch, handler } = dispatcher()
    expect(await dispatch(name as string, undefined)).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
    expect(handler).not.toHaveBeenCalled()
  })
})

describe('while locked', () => {
  const guarded = channels.filter((channel) => contract[channel].whenLocked === 'refuse')
  it('guards every call about students and their documents', () => {
    const aboutStudents = /^(students|documents|batch|copies|handover|presence|trash|revisions|roster|local)\./
    expect(channels.filter((channel) => aboutStudents.test(channel) && !guarded.includes(channel))).toEqual([])
  })
  it.each(guarded)('refuses %s before looking at what it was given', async (channel) => {
    const { dispatch, handler } = dispatcher({ locked: true })
    for (const input of [undefined, { id }, { nonsense: true }])
      expect(await dispatch(channel, input)).toMatchObject({ ok: false, error: { code: 'locked' } })
    expect(handler).not.toHaveBeenCalled()
  })
})

const getter = Object.defineProperty({}, 'id', { enumerable: true, get: () => '../../etc/passwd' })
const hostile: readonly (readonly [Channel, unknown])[] = [
  ['app.info', {}],
  ['app.info', null],
  ['vault.unlock', undefined],
  ['vault.unlock', 'a passphrase'],
  ['vault.unlock', { passphrase: 7 }],
  ['vault.unlock', { passphrase: { toString: 'x' } }],
  ['vault.unlock', { passphrase: 'x'.repeat(1001) }],
  ['vault.unlock', { passphrase: 'fine', extra: true }],
  ['vault.create', { passphrase: null }],
  ['vault.unlockWithRecovery', { recoveryCode: ['A'] }],
  ['students.get', {}],
  ['students.get', { id: '../../../etc/passwd' }],
  ['students.get', { id: `${id}/../other` }],
  ['students.get', { id: `${id}\0` }],
  ['students.get', { id: [id] }],
  ['students.get', { id, path: '/etc/passwd' }],
  ['students.get', getter],
  ['students.get', [id]],
  ['students.create', { intake: { format: 'casepath-intake/2', student: { givenName: 'A', familyName: 'B' } } }],
  ['students.create', { intake: { format: 'casepath-intake/1', student: { givenName: '', familyName: 'B' } } }],
  [
    'students.create',
    { intake: { format: 'casepath-intake/1', student: { givenName: 'A', familyName: 'B' }, skills: { empathy: 9 } } },
  ],
  ['students.save', { revision: 0, record: {} }],
  ['students.save', { revision: 1.5, record: {} }],
  ['students.save', { revision: 1 }],
  ['students.importIntake', { path: '/etc/passwd' }],
  ['students.exportIntake', { id, file: 'C:\\Windows\\system.ini' }],
  ['documents.preview', { studentId: id, document: 'everything' }],
  ['documents.save', { studentId: id, document: 'career-plan', file: '/root/.bashrc' }],
  ['documents.print', { studentId: 'all', document: 'career-plan' }],
  ['settings.set', { theme: 'pink' }],
  ['settings.set', { lockAfterMinutes: -1 }],
  ['settings.set', { lockAfterMinutes: 1e9 }],
  ['settings.set', { counselorName: 'x'.repeat(121) }],
  ['settings.set', { vaultFolder: '/' }],
]
describe('input that does not fit', () => {
  it.each(hostile)('%s %j is refused, and its handler not called', async (channel, input) => {
    const { dispatch, handler } = dispatcher()
    const answer = await dispatch(channel, input)
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
    expect(handler).not.toHaveBeenCalled()
  })
  it('names the fields, never what was in them', async () => {
    const { dispatch } = dispatcher()
    const answer = await dispatch('students.create', {
      intake: {
        format: 'casepath-intake/1',
        student: { givenName: 'Quetzal', familyName: ' ' },
        skills: { empathy: 'Rosa told me' },
      },
    })
    expect(JSON.stringify(answer)).toContain('intake.student.familyName')
    expect(JSON.stringify(answer)).not.toMatch(/Quetzal|Rosa/)
  })
})

describe('what a handler answers', () => {
  it('is checked on the way out', async () => {
    const { dispatch, logUnexpected } = dispatcher({ answer: { state: 'ajar', kind: null } })
    expect(await dispatch('vault.status', undefined)).toEqual({
      ok: false,
      error: { code: 'internal', message: 'Something went wrong' },
    })
    expect(logUnexpected).toHaveBeenCalledOnce()
  })
  it('arrives when it fits', async () => {
    const answer = { state: 'none', kind: null }
    const { dispatch, handler, logUnexpected } = dispatcher({ answer })
    expect(await dispatch('vault.unlock', { passphrase: 'x' })).toEqual({ ok: true, value: answer })
    expect(handler).toHaveBeenCalledExactlyOnceWith({ passphrase: 'x' })
    expect(logUnexpected).not.toHaveBeenCalled()
  })
  it('may be an expected error, with its code and details, which is not logged', async () => {
    const { dispatch, handler, logUnexpected } = dispatcher()
    handler.mockImplementation(() => {
      throw new AppError('conflict', 'changed', { details: { id }, cause: new Error('secret') })
    })
    expect(await dispatch('vault.status', undefined)).toEqual({
      ok: false,
      error: { code: 'conflict', message: 'changed', details: { id } },
    })
    expect(logUnexpected).not.toHaveBeenCalled()
  })
  it('may be an unexpected error: logged once, shown as "internal", its words kept back', async () => {
    const { dispatch, handler, logUnexpected } = dispatcher()
    const error = new TypeError('Rosa Delgado is undefined')
    handler.mockRejectedValue(error)
    expect(JSON.stringify(await dispatch('vault.status', undefined))).not.toContain('Rosa')
    expect(logUnexpected).toHaveBeenCalledExactlyOnceWith('vault.status', error)
  })
})
