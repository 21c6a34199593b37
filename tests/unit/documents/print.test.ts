import path from 'node:path'
import { margins } from '../../../src/node/print/theme'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { buildCareerPlan } from '../../../src/core/documents/career-plan'
import { eachBlock } from '../../../src/core/documents/rich-text'
import { renderDocument, renderPdf } from '../../../src/node/print'
import { PaperDocument } from '../../../src/node/print/engine/document'
import { planInput } from '../../fixtures/documents/input'
import { newStep } from '../../../src/core/planning/edited-plan'
import { planOf, rosa, rosaSteps } from '../../fixtures/documents/rosa'
import { readPdf, type ReadPage } from '../../fixtures/documents/read-pdf'
import { fontsDir, translator } from '../../fixtures/documents/say'

const t = translator()
const modelOf = (given: Parameters<typeof planInput>[0] = {}) => buildCareerPlan(planInput(given), t)
const print = (given: Parameters<typeof planInput>[0] = {}) => renderPdf(modelOf(given), { fontsDir })

afterEach(() => vi.unstubAllGlobals())

/** The first page alone: enough for what only concerns how texts are set. */
async function printCover(given: Parameters<typeof planInput>[0]): Promise<ReadPage> {
  const model = modelOf(given)
  const { pages } = await readPdf(await renderPdf({ ...model, sections: model.sections.slice(0, 1) }, { fontsDir }))
  return pages[0]!
}

/** What a page says besides its head and foot. */
const bodyOf = (page: ReadPage) => page.texts.filter(({ y }) => y > 48 && y < page.height - 50)

const manySteps = Array.from({ length: 40 }, (_, n) => ({
  ...rosaSteps[n % rosaSteps.length]!,
  id: `step-${n}`,
  title: `Step number ${n}`,
  status: 'planned' as const,
}))
const student = (given: Partial<typeof rosa.student>) => ({ ...rosa, student: { ...rosa.student, ...given } })
const long = newStep({
  id: 'long',
  kind: 'experience',
  title: 'T'.repeat(300),
  detail: 'word '.repeat(390),
  explanation: 'y'.repeat(2000),
  notes: 'note\n'.repeat(900),
  start: '2027-01-01',
  end: '2027-02-01',
})

describe('the file', () => {
  it('has the same bytes whenever it is printed', async () => {
    const first = await print()
    await new Promise((resolve) => setTimeout(resolve, 1100))
    expect(Buffer.from(await print()).equals(first)).toBe(true)
  })

  it('differs when the plan is of another day', async () => {
    const other = await print({ plan: planOf(rosaSteps, { generatedOn: '2026-11-23' }) })
    expect(Buffer.from(await print()).equals(other)).toBe(false)
  })

  it('leaves the document it was given as it was', async () => {
    const model = modelOf()
    const before = structuredClone(model)
    await renderPdf(model, { fontsDir })
    expect(model).toEqual(before)
  })

  it('carries its title, language, date and outline, and no student number', async () => {
    const bytes = await print()
    const { info, outline } = await readPdf(bytes)
    expect(info).toMatchObject({
      Title: 'Career plan – Rosa Delgado',
      Author: 'Lincoln High School',
      Language: 'en-US',
      CreationDate: 'D:20261122120000Z',
    })
    expect(outline).toEqual(expect.arrayContaining(['Rosa Delgado', 'Your steps', 'Signatures', 'Sources']))
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('204417')
    expect(Buffer.from(bytes).toString('latin1')).toContain('/DisplayDocTitle true')
  })

  it('embeds every font it uses, cut down to the characters used', async () => {
    const text = Buffer.from(await print()).toString('latin1')
    const fonts = [...text.matchAll(/\/FontName \/([^\s/]+)/g)].map((match) => match[1])
    expect(fonts.length).toBeGreaterThan(0)
    expect(fonts.every((name) => /^[A-Z]{6}\+NotoSans/.test(name!))).toBe(true)
    expect(text.match(/\/FontFile2/g)?.length).toBe(fonts.length)
    expect(text.length).toBeLessThan(200_000)
  })

  it('counts its own pages', async () => {
    const { pdf, pages } = await renderDocument(modelOf(), { fontsDir })
    expect((await readPdf(pdf)).pages.length).toBe(pages)
  })

  it('comes in both papers', async () => {
    expect((await readPdf(await print())).pages[0]).toMatchObject({ width: 612, height: 792 })
    const [page] = (await readPdf(await print({ paper: 'a4' }))).pages
    expect([Math.round(page!.width), Math.round(page!.height)]).toEqual([595, 842])
  })
})

describe('what it may touch', () => {
  it('asks the network for nothing, not even for what it links to', async () => {
    const fetch = vi.fn<typeof globalThis.fetch>(() => Promise.reject(new Error('no network')))
    vi.stubGlobal('fetch', fetch)
    const { pages } = await readPdf(await print())
    expect(pages.flatMap(({ links }) => links)).toContain('https://www.example.org/a/long/path')
    expect(fetch).not.toHaveBeenCalled()
  })

  it.each(['/etc/passwd', path.join(fontsDir, 'OFL.txt'), 'package.json', ''])('opens no file: %s', (file) => {
    const document = new PaperDocument(fontsDir, {
      pdfVersion: '1.7',
      tagged: true,
      displayTitle: true,
      lang: 'en-US',
      info: {},
      autoFirstPage: false,
      font: null,
    })
    expect(() => document.provideImage(file)).toThrow(/image/i)
    expect(() => (document as unknown as { file(name: string): void }).file(file)).toThrow(/denied/)
  })

  it('says that the fonts are missing', async () => {
    await expect(renderPdf(modelOf(), { fontsDir: '/nowhere' })).rejects.toThrow(/ENOENT/)
  })
})

describe.each([
  ['a usual plan', {}],
  ['an empty plan', { plan: planOf([], { firstNinetyDays: [] }), matches: [] }],
  ['forty steps', { plan: planOf(manySteps) }],
  ['a step as long as the format allows', { plan: planOf([long, ...rosaSteps]) }],
  [
    'a name that fills lines',
    {
      intake: student({
        givenName: 'Wolfeschlegelsteinhausenbergerdorff'.repeat(4),
        familyName: 'W'.repeat(200),
        guardian: 'M'.repeat(200),
      }),
    },
  ],
  [
    'long notes and goals',
    { intake: { ...rosa, goals: 'goal '.repeat(2000) }, plan: planOf(rosaSteps, { notes: 'x'.repeat(10_000) }) },
  ],
] satisfies [string, Parameters<typeof planInput>[0]][])('the pages of %s', (_, given) => {
  const reading = print(given).then(readPdf)

  it('each carry the name, the date and their number', async () => {
    const { pages } = await reading
    const name =
      given && 'intake' in given && given.intake ? given.intake.student.givenName.slice(0, 20) : 'Rosa Delgado'
    pages.forEach((page, index) => {
      expect(page.words).toContain(`Page ${index + 1} of ${pages.length}`.replaceAll(' ', ' '))
      expect(page.words).toContain(name)
    })
    if (name === 'Rosa Delgado') for (const page of pages) expect(page.words).toContain('November 22, 2026')
  })

  it('are none of them blank, and nothing runs off the paper', async () => {
    for (const page of (await reading).pages) {
      expect(bodyOf(page).length).toBeGreaterThan(0)
      for (const { x, y, width } of page.texts) {
        expect(x).toBeGreaterThanOrEqual(margins.left - 0.5)
        expect(x + width).toBeLessThanOrEqual(page.width - margins.right + 0.5)
        expect(y).toBeGreaterThan(20)
        expect(y).toBeLessThan(page.height - 20)
      }
    }
  })

  it('end with no heading', async () => {
    const blocks = modelOf(given).sections.flatMap((section) => [...eachBlock(section.blocks)])
    // Empty lines to write on are drawn, not written: under such a heading there is nothing to read back.
    const headings = blocks.flatMap((block, index) =>
      block.kind === 'heading' && blocks[index + 1]?.kind !== 'lines' ? [block.text] : [],
    )
    for (const page of (await reading).pages) {
      const lines = bodyOf(page)
      const lowest = Math.max(...lines.map(({ y }) => y))
      const last = lines
        .filter(({ y }) => Math.abs(y - lowest) < 3)
        .map(({ text }) => text)
        .join(' ')
      expect(headings).not.toContain(last)
    }
  })
})

describe('long plans', () => {
  it('repeat the head of a list on every page it runs over', async () => {
    const { pages } = await readPdf(await print({ plan: planOf(manySteps) }))
    const first = pages.findIndex(({ words }) => words.includes('Your steps'))
    const onPages = pages.slice(first).filter(({ words }) => /Step number \d+/.test(words))
    expect(onPages.length).toBeGreaterThan(2)
    for (const page of onPages) expect(page.words).toContain('When')
  })

  it('lose no step and no word', async () => {
    const steps = (await readPdf(await print({ plan: planOf(manySteps) }))).pages.map(({ words }) => words).join(' ')
    for (let n = 0; n < 40; n++) expect(steps).toMatch(new RegExp(`Step number ${n}\\b`))
    const words = (await readPdf(await print({ plan: planOf([long]) }))).pages.map((page) => page.words).join(' ')
    expect(words.match(/\bnote\b/g)?.length).toBe(900)
    expect(words.match(/\bword\b/g)?.length).toBe(390)
    expect(words.match(/y/g)!.length).toBeGreaterThanOrEqual(2000)
  })

  it('keep a step on one page', async () => {
    const { pages } = await readPdf(
      await print({
        plan: planOf(manySteps.map((each) => ({ ...each, detail: `begin ${'middle '.repeat(60)}finish` }))),
      }),
    )
    for (const { words } of pages)
      expect(words.match(/\bbegin\b/g)?.length ?? 0).toBe(words.match(/\bfinish\b/g)?.length ?? 0)
  })
})

describe('names', () => {
  it.each([
    ['Vietnamese', 'Nguyễn Thị Ánh Tuyết'],
    ['Spanish', 'María Peña Muñoz'],
    ['Polish', 'Łukasz Żółć'],
    ['Turkish', 'İbrahim Şahin'],
    ['Ukrainian', 'Олександра Шевченко'],
    ['written with combining marks', 'Jose\u0301 Ngo\u0302'],
  ])('are printed as they are written: %s', async (_, name) => {
    const page = await printCover({ intake: student({ givenName: name, familyName: 'X' }) })
    expect(page.words).toContain(`${name.normalize('NFC')} X`)
  })

  it.each([
    ['Chinese', '李明'],
    ['Arabic', 'محمد علي'],
    ['Hebrew', 'שרה כהן'],
    ['Hmong Pahawh', '𖬊𖬰𖬞𖬰'],
    ['Devanagari', 'आरव शर्मा'],
  ])('in a script the fonts lack leave a visible note: %s', async (_, name) => {
    const page = await printCover({ intake: student({ givenName: name, familyName: 'Delgado' }) })
    expect(page.words).toContain('[in another script – see file] Delgado')
  })

  it.each(['\u0000', '\u202e', '\u200b', '\ud800', '\uffff', '\u0007\u001b[31m'])(
    'survive hostile characters: %j',
    async (character) => {
      const page = await printCover({ intake: student({ givenName: `Ro${character}sa`, familyName: 'Delgado' }) })
      expect(page.words).toMatch(/Ro.*sa.* Delgado/)
    },
  )

  it('and goals keep their words around an emoji', async () => {
    const words = (
      await readPdf(await print({ intake: { ...rosa, goals: 'I like helping 😊👍🏽 people ❤️ a lot' } }))
    ).pages
      .map((page) => page.words)
      .join(' ')
    expect(words).toContain('I like helping [symbol] people [symbol] a lot')
  })
})
