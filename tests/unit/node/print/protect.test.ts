import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { createJobRenderer } from '../../../../src/node/documents/render-job'
import { protect } from '../../../../src/node/print/protect'
import { filePassword } from '../../../../src/shared/file-password'
import { isInstalled } from '../../../fixtures/other-program'
import { freshFolder } from '../../main/support'

const password = 'seis teteras – café'
const settings = {
  theme: 'light',
  language: 'en',
  lockAfterMinutes: 0,
  paper: 'letter',
  counselorName: '',
  schoolName: '',
} as const

/** A real paper with headings and tables, under its password. */
async function protectedPaper(): Promise<Uint8Array> {
  const render = await createJobRenderer(path.resolve(import.meta.dirname, '../../../../resources'))
  const { pdf } = await render({ document: 'method', record: null, settings, today: '2026-11-22' })
  return protect(pdf, password)
}
const open = (data: Uint8Array, given?: string) =>
  getDocument({ data: data.slice(), useWasm: false, ...(given !== undefined && { password: given }) }).promise

describe('a paper under a password', async () => {
  const paper = await protectedPaper()

  it('opens with it in another reader, with its words and its structure, and with no other', async () => {
    await expect(open(paper)).rejects.toThrow(/password/i)
    await expect(open(paper, 'seis teteras')).rejects.toThrow(/password/i)
    const document = await open(paper, password)
    const page = await document.getPage(1)
    const { items } = await page.getTextContent()
    expect(items.map((item) => ('str' in item ? item.str : '')).join('')).toContain('How matching works')
    expect((await page.getStructTree())?.children.length).toBeGreaterThan(0)
    expect(await document.getOutline()).not.toBeNull()
  })

  it('shows neither its title nor the password to who looks into the file', () => {
    const text = Buffer.from(paper).toString('latin1')
    expect(text).not.toContain('How matching works')
    expect(text).not.toContain('teteras')
  })

  it('opens however its letters are written, and counts in bytes', async () => {
    const apart = filePassword.parse(password.normalize('NFD').replace(' ', '\u00A0').replace('t', '\u200Bt'))
    await open(paper, apart)
    const [fits, tooLong] = ['é'.repeat(63), 'é'.repeat(64)]
    expect(filePassword.safeParse(fits).success).toBe(true)
    for (const refused of [tooLong, 'a\u0007b', 'a\tb', '\uD800', '\u200B', '', '€'.repeat(43), '😀'.repeat(32)])
      expect(filePassword.safeParse(refused).success, JSON.stringify(refused)).toBe(false)
  })

  if (isInstalled('qpdf'))
    it('is encrypted with AES-256, says qpdf', () => {
      const file = path.join(freshFolder(), 'protected.pdf')
      writeFileSync(file, paper)
      const said = execFileSync('qpdf', [`--password=${password}`, '--show-encryption', file], { encoding: 'utf8' })
      expect(said).toContain('R = 6')
      expect(said).toContain('AESv3')
      expect(() => execFileSync('qpdf', ['--check', file], { stdio: 'pipe' })).toThrow(/password/)
      execFileSync('qpdf', [`--password=${password}`, '--check', file], { stdio: 'pipe' })
    })
})
