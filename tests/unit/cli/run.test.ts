import { spawn } from 'node:child_process'
import { cp, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { casepath, folderWith, samples } from './support'

describe('casepath', () => {
  it('explains itself when asked, on standard output', async () => {
    const { code, text, errors } = await casepath(['--help'])
    expect([code, errors]).toEqual([0, []])
    for (const word of ['match FILE', 'plan FILE', 'routes FILE', 'catalog check', '--ics', '--csv', 'Exit codes'])
      expect(text).toContain(word)
  })

  it('explains itself on standard error when told nothing, and calls that bad input', async () => {
    const { code, text, errors } = await casepath([])
    expect([code, text]).toEqual([2, ''])
    expect(errors.join()).toContain('match FILE')
  })

  it('refuses what is no command', async () => {
    expect(await casepath(['dance', 'now'])).toMatchObject({
      code: 2,
      text: '',
      errors: ['dance now: not a command; try --help'],
    })
  })

  it('fails with code 1 when something of its own is missing', async () => {
    const resources = await folderWith()
    const { code, text, errors } = await casepath(['match', path.join(samples, 'rosa-delgado.json')], { resources })
    expect([code, text]).toEqual([1, ''])
    expect(errors.at(-1)).toMatch(/^casepath: /)
  })
})

describe('casepath catalog check', () => {
  it('finds the catalog as it ships sound', async () => {
    const { code, text, errors } = await casepath(['catalog', 'check'])
    expect([code, errors]).toEqual([0, []])
    expect(text).toMatch(/^The catalog is sound: \d+ specialties/)
    const json = await casepath(['catalog', 'check', '--json'])
    expect(JSON.parse(json.text)).toMatchObject({ format: 'casepath-catalog-check/1', problems: [] })
    const [spanish] = JSON.parse(json.text).languages
    expect(spanish).toMatchObject({ language: 'es', translated: expect.any(Number) })
    expect(text).toMatch(/\nTexts in "es": [\d,]+ translated, [\d,]+ still in English\.\n/)
    expect(text).toMatch(/more than a year old on [\s\S]*https:\/\//)
    expect(JSON.parse(json.text).freshness.refresh[0]).toMatchObject({ from: expect.stringMatching(/^https:/) })
  })

  it('names file, path and reason of what is wrong, with code 2', async () => {
    const resources = await folderWith()
    await cp(path.resolve('resources/catalog'), path.join(resources, 'catalog'), { recursive: true })
    await cp(path.resolve('resources/locales'), path.join(resources, 'locales'), { recursive: true })
    const file = path.join(resources, 'catalog/pathways.json')
    const pathways = JSON.parse(await readFile(file, 'utf8')) as { routes: { id: string; milestones: string[] }[] }
    pathways.routes[0]!.milestones.push('not-a-milestone')
    await writeFile(file, JSON.stringify(pathways))
    const { code, text } = await casepath(['catalog', 'check'], { resources })
    expect(code).toBe(2)
    expect(text).toMatch(/pathways\.json: .*: .*not-a-milestone/)
  })
})

describe('the command as it is typed', () => {
  const typed = (argv: readonly string[]) =>
    new Promise<{ code: number | null; out: string; err: string }>((resolve, reject) => {
      const env = { ...process.env, INIT_CWD: samples }
      const child = spawn(process.execPath, [path.resolve('scripts/casepath.mjs'), ...argv], { env })
      const [out, err]: [Buffer[], Buffer[]] = [[], []]
      child.stdout.on('data', (data: Buffer) => out.push(data))
      child.stderr.on('data', (data: Buffer) => err.push(data))
      child.on('error', reject)
      child.on('close', (code) =>
        resolve({ code, out: Buffer.concat(out).toString('utf8'), err: Buffer.concat(err).toString('utf8') }),
      )
    })

  it('prints its answer alone on standard output, and ends with its code', async () => {
    const good = await typed(['match', '--json', 'rosa-delgado.json'])
    expect([good.code, good.err]).toEqual([0, ''])
    const lines = good.out.split('\n')
    expect(lines).toHaveLength(2)
    expect(JSON.parse(lines[0]!)).toMatchObject({ format: 'casepath-matches/1', file: 'rosa-delgado.json' })
    const bad = await typed(['plan', 'gone.json'])
    expect([bad.code, bad.out]).toEqual([2, ''])
    expect(bad.err).toBe('gone.json: does not exist\n')
  })
})
