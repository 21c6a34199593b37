import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createJobRenderer } from '../../../../src/node/documents/render-job'
import { AppError } from '../../../../src/shared/errors'
import { studentRecord } from '../../../../src/shared/record'
import { eachElement, readStructure } from '../../../fixtures/documents/structure'
import { blueJpeg, bluePng, cmykJpeg, plainRows, png } from '../../../fixtures/pictures'
import kept from '../../../fixtures/records/v1.json' with { type: 'json' }
import { passphrase, startServices } from '../ipc/harness'
import { freshFolder, intakeOf } from '../support'

const none = { image: null, broken: false }
const urlOf = (type: string, bytes: Buffer) => `data:image/${type};base64,${bytes.toString('base64')}`
function fileWith(bytes: Uint8Array): string {
  const file = path.join(freshFolder(), 'picture')
  writeFileSync(file, bytes)
  return file
}
async function opened(change: Parameters<typeof startServices>[0] = {}) {
  const started = await startServices(change)
  await started.api.call('vault.create', { passphrase })
  return started
}

describe('the school’s logo in the settings', () => {
  it('is chosen, seen, kept without the file it came from, put in another’s place, and removed', async () => {
    const { api, outside, userData } = await opened()
    expect(await api.call('settings.logo')).toEqual(none)
    expect(await api.call('settings.chooseLogo')).toBeNull()
    outside.openFrom = fileWith(bluePng())
    const status = { image: urlOf('png', bluePng()), broken: false }
    expect(await api.call('settings.chooseLogo')).toEqual({ refused: null, status })
    rmSync(outside.openFrom)
    const { api: later } = await startServices({ userData })
    expect(await later.call('settings.logo')).toEqual(status)
    outside.openFrom = fileWith(blueJpeg())
    expect((await api.call('settings.chooseLogo'))?.status.image).toBe(urlOf('jpeg', blueJpeg()))
    expect(await api.call('settings.removeLogo')).toEqual(none)
    expect(existsSync(path.join(userData, 'school-logo'))).toBe(false)
    expect(await api.call('settings.removeLogo')).toEqual(none)
  })

  it.each([
    ['not-a-picture', Buffer.from('<svg/>')],
    ['broken', bluePng().subarray(0, -9)],
    ['too-large', Buffer.alloc(3_000_000)],
    ['too-many-pixels', png({ width: 5000, height: 1, kind: 0, rows: plainRows(5000, 1, [0]) })],
    ['colours', cmykJpeg()],
  ] as const)('refuses one that is %s, and the one before stays', async (refused, bytes) => {
    const { api, outside, userData } = await opened()
    outside.openFrom = fileWith(bluePng())
    await api.call('settings.chooseLogo')
    outside.openFrom = fileWith(bytes)
    const status = { image: urlOf('png', bluePng()), broken: false }
    expect(await api.call('settings.chooseLogo')).toEqual({ refused, status })
    expect(readFileSync(path.join(userData, 'school-logo')).equals(bluePng())).toBe(true)
  })

  it('refuses one that cannot be drawn, and says what the disk refuses', async () => {
    const failing = async () => Promise.reject(new AppError('pdf-failed', 'crashed'))
    const { api, outside, userData } = await opened({ renderer: { render: failing, reset: () => {} } })
    outside.openFrom = fileWith(bluePng())
    expect(await api.call('settings.chooseLogo')).toEqual({ refused: 'not-drawn', status: none })
    expect(existsSync(path.join(userData, 'school-logo'))).toBe(false)
    outside.openFrom = path.join(freshFolder(), 'gone')
    await expect(api.call('settings.chooseLogo')).rejects.toMatchObject({ code: 'folder-gone' })
  })

  it('tells of one that went bad, and papers are made without it', async () => {
    const userData = freshFolder()
    writeFileSync(path.join(userData, 'school-logo'), bluePng().subarray(0, 50))
    const { api, outside } = await opened({ userData })
    expect(outside.log).toContain('logo-broken')
    expect(await api.call('settings.logo')).toEqual({ image: null, broken: true })
    await api.call('documents.preview', { document: 'method', studentId: null })
    expect(outside.asked.jobs.at(-1)).not.toHaveProperty('logo')
    expect(await api.call('settings.removeLogo')).toEqual(none)
  })

  it('is on papers, said by the school’s name, but not on a sample in which nobody is to be recognized', async () => {
    const renderer = await createJobRenderer(path.resolve('resources'))
    const { api, outside } = await opened({ renderer: { render: renderer, reset: () => {} } })
    await api.call('settings.set', { schoolName: 'Lincoln High' })
    const { record } = await api.call('students.create', { intake: intakeOf('Rosa', 'Delgado') })
    const { plan } = studentRecord.parse(kept)
    await api.call('students.save', { revision: 1, record: { ...record, plan } })
    outside.openFrom = fileWith(bluePng())
    expect((await api.call('settings.chooseLogo'))?.refused).toBeNull()
    const figures = async (document: 'career-plan' | 'redacted-plan') => {
      const { pdf } = await api.call('documents.preview', { document, studentId: record.id })
      return [...eachElement(readStructure(pdf).root)].map(({ alternative }) => alternative)
    }
    expect(await figures('career-plan')).toContain('Logo of Lincoln High')
    expect(await figures('redacted-plan')).not.toContain('Logo of Lincoln High')
    const { pdf } = await api.call('documents.preview', { document: 'redacted-plan', studentId: record.id })
    expect(Buffer.from(pdf).includes('/Subtype /Image')).toBe(false)
    const plain = await api.call('documents.preview', { document: 'career-plan', studentId: record.id })
    expect(Buffer.from(plain.pdf).includes('/Subtype /Image')).toBe(true)
  })
})
