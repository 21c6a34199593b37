import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { blueJpeg, bluePng } from '../../fixtures/pictures'
import { casepath, folderWith, samples } from './support'

const rosa = await readFile(path.join(samples, 'rosa-delgado.json'))
const imagesIn = (pdf: Buffer): number => pdf.toString('latin1').split('/Subtype /Image').length - 1

describe('--logo', () => {
  it.each([
    ['plan', 'rosa.json'],
    ['document', 'summary', 'rosa.json'],
  ])('puts one picture on the paper: %s %s', async (...command) => {
    const cwd = await folderWith({ 'rosa.json': rosa, 'logo.png': bluePng() })
    const print = (...more: string[]) => casepath([...command, '--out', '-', ...more], { cwd })
    expect(imagesIn((await print()).bytes)).toBe(0)
    const { code, bytes } = await print('--logo', 'logo.png')
    expect([code, imagesIn(bytes)]).toEqual([0, 1])
    expect((await print('--logo', 'logo.png')).bytes.equals(bytes)).toBe(true)
  })

  it('is on every paper of a batch, which is made anew for another logo and not for the same', async () => {
    const cwd = await folderWith({ 'logo.png': bluePng(), 'other.jpg': blueJpeg() })
    const intakes = await folderWith({ 'rosa.json': rosa })
    const make = async (logo: string) =>
      (await casepath(['batch', intakes, '--out', 'made', '--overwrite', '--json', '--logo', logo], { cwd })).text
    expect(await make('logo.png')).toContain('"made"')
    const [file] = (await readdir(path.join(cwd, 'made'))).filter((name) => name.endsWith('.pdf'))
    expect(imagesIn(await readFile(path.join(cwd, 'made', file!)))).toBe(1)
    expect(await make('logo.png')).toContain('"unchanged"')
    expect(await make('other.jpg')).not.toContain('"unchanged"')
  })

  it('is refused with the reason, before anything is written', async () => {
    const cwd = await folderWith({ 'rosa.json': rosa, 'cut.png': bluePng().subarray(0, 60), 'logo.png': bluePng() })
    const refused = async (...argv: string[]) => {
      const { code, errors } = await casepath([...argv, '--out', 'made'], { cwd })
      expect(code).toBe(2)
      expect((await readdir(cwd)).filter((name) => name.endsWith('.pdf'))).toEqual([])
      return errors.join('\n')
    }
    expect(await refused('plan', 'rosa.json', '--logo', 'cut.png')).toMatch(/^--logo: cut.png: The file is damaged/)
    expect(await refused('document', 'summary', 'rosa.json', '--logo', 'rosa.json')).toMatch(/not a PNG or JPEG/)
    expect(await refused('batch', '.', '--logo', 'gone.png')).toBe('--logo: gone.png cannot be read (ENOENT)')
    const sample = await refused('document', 'redacted-plan', 'rosa.json', '--logo', 'logo.png')
    expect(sample).toBe('--logo: redacted-plan must not show the school; leave the logo out')
  })
})
