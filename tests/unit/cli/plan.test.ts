import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { readPdf } from '../../fixtures/documents/read-pdf'
import { casepath, folderWith, samples } from './support'

interface PlanJson {
  readonly format: string
  readonly specialty: string
  readonly route: string
  readonly today: string
  readonly milestones: readonly {
    readonly id: string
    readonly title: string
    readonly start: string
    readonly end: string
    readonly done: boolean
    readonly explanation: string
    readonly facts: readonly string[]
  }[]
  readonly firstNinetyDays: readonly { readonly title: string; readonly due: string }[]
}
const files = await readdir(samples)
const planJson = async (...argv: string[]): Promise<PlanJson> => {
  const { code, text, errors } = await casepath(['plan', '--json', ...argv])
  expect([code, errors]).toEqual([0, []])
  expect(text.indexOf('\n')).toBe(text.length - 1)
  return JSON.parse(text) as PlanJson
}
const rosa = 'rosa-delgado.json'

describe('casepath plan', () => {
  it('speaks the language asked for, on the screen and on paper', async () => {
    const { code, text } = await casepath(['plan', '--language', 'es', rosa])
    expect(code).toBe(0)
    expect(text).toContain('Plan de carrera de Rosa Delgado')
    expect(text).not.toMatch(/Finish high school|case management/)
    const paper = await casepath(['plan', '--language', 'es', '--out', '-', rosa])
    const printed = (await readPdf(paper.bytes)).pages.map(({ words }) => words).join(' ')
    expect(printed).toContain('todo Estados Unidos, mayo de 2025')
    expect(printed).not.toMatch(/undated\.|updated March/i)
  })

  it.each(files)('makes a dated, explained plan for %s', async (file) => {
    const plan = await planJson(file)
    expect(plan).toMatchObject({ format: 'casepath-plan/1', today: '2026-11-22' })
    for (const { id, title, start, end, done, explanation } of plan.milestones) {
      expect(start <= end, id).toBe(true)
      expect(done ? end <= plan.today : start >= plan.today, id).toBe(true)
      expect(explanation, id).not.toBe('')
      expect(`${title} ${explanation}`).not.toMatch(/\{\{|planning:|undefined/)
    }
    expect(plan.milestones.some(({ facts }) => facts.length > 0)).toBe(true)
    expect(plan.firstNinetyDays.length).toBeGreaterThanOrEqual(3)
  })

  it('is for the specialty, by the route and as of the day asked for', async () => {
    const plan = await planJson(rosa, '--specialty', 'geriatric', '--route', 'other-major', '--today', '2027-03-01')
    expect(plan).toMatchObject({ specialty: 'geriatric', route: 'other-major', today: '2027-03-01' })
  })

  it('says the same as text', async () => {
    const { code, text } = await casepath(['plan', rosa])
    expect(code).toBe(0)
    for (const { title } of (await planJson(rosa)).milestones) expect(text).toContain(title)
    expect(text).toContain('The first 90 days')
  })

  it('holds the plan against the goal dates named, in text and JSON', async () => {
    const named = ['--specialty', 'geriatric', '--route', 'bsw', '--goal', 'first-job=2032-08,c-swcm=2030-01-01']
    const { goals } = (await planJson(rosa, ...named)) as PlanJson & { goals: unknown[] }
    expect(goals).toMatchObject([
      { what: 'first-job', date: '2032-08-31', status: 'met', because: [] },
      { what: 'c-swcm', date: '2030-01-01', status: 'late' },
    ])
    expect((goals[1] as { because: string[] }).because.length).toBeGreaterThan(3)
    const { text } = await casepath(['plan', rosa, ...named])
    expect(text).toContain('Goals\n* first-job by August 31, 2032: Can be done')
    expect(text).toContain('* c-swcm by January 1, 2030: Not by then')
  })

  it.each([
    ['first-job', 'is not of the form'],
    ['first-job=2031-13', '--goal: 2031-13-01 is not a day'],
    ['juggler=2031-01', 'known: first-job'],
    [Array.from({ length: 7 }, () => 'first-job=2031-01').join(','), '6 dates at most'],
  ])('refuses the goal %s, and says why', async (goal, why) => {
    const { code, text, errors } = await casepath(['plan', rosa, '--goal', goal])
    expect([code, text]).toEqual([2, ''])
    expect(errors.join('\n')).toContain(why)
  })

  it('writes the PDF to standard output, whole and alone', async () => {
    const { code, bytes, errors } = await casepath(['plan', rosa, '--out', '-'])
    expect([code, errors]).toEqual([0, []])
    expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-')
    expect(bytes.subarray(-6).toString('latin1').trim()).toBe('%%EOF')
    expect((await readPdf(bytes)).pages.length).toBeGreaterThan(0)
  })

  it('writes PDF, calendar and table side by side, and says so', async () => {
    const cwd = await folderWith({ [rosa]: await readFile(path.join(samples, rosa)) })
    const { code, text, errors } = await casepath(
      ['plan', rosa, '--out', 'p.pdf', '--ics', 'p.ics', '--csv', 'p.csv', '--json'],
      { cwd },
    )
    expect(code).toBe(0)
    expect(errors).toEqual(['Written to p.pdf', 'Written to p.ics', 'Written to p.csv'])
    const plan = JSON.parse(text) as PlanJson
    expect((await readFile(path.join(cwd, 'p.pdf'), 'latin1')).slice(0, 5)).toBe('%PDF-')
    const rows = parse(await readFile(path.join(cwd, 'p.csv'), 'utf8'), { bom: true, columns: true }) as object[]
    expect(rows).toMatchObject(plan.milestones.map(({ id, title, start, end }) => ({ id, title, start, end })))
    const calendar = new ICAL.Component(ICAL.parse(await readFile(path.join(cwd, 'p.ics'), 'utf8')) as unknown[])
    const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
    const ahead = plan.milestones.filter(({ done }) => !done)
    for (const { end } of ahead) expect(events.map(({ startDate }) => startDate.toString())).toContain(end)
    expect(events.length).toBeGreaterThanOrEqual(ahead.length + plan.firstNinetyDays.length)
  })

  it('gives the events the same ids on another day, none of them telling the name', async () => {
    const uids = async (today: string) =>
      (await casepath(['plan', rosa, '--ics', '-', '--today', today])).text.match(/^UID:.+/gm)!
    const [now, later] = [await uids('2026-11-22'), await uids('2027-01-10')]
    const ofDegree = now.filter((uid) => uid.includes('.step.bsw.'))
    expect(ofDegree).toHaveLength(2)
    expect(later).toEqual(expect.arrayContaining(ofDegree))
    expect(now.join()).not.toMatch(/rosa|delgado/i)
  })

  it.each([
    [['plan'], 'plan: name exactly one intake file'],
    [['plan', rosa, rosa], 'plan: name exactly one intake file'],
    [['plan', rosa, '--json', '--out', '-'], 'plan: --json, --out - want standard output; only one can have it'],
    [['plan', rosa, '--ics', '-', '--csv', '-'], 'plan: --ics -, --csv - want standard output; only one can have it'],
    [['plan', rosa, '--today', '2027-02-30'], '--today: 2027-02-30 is not a day as YYYY-MM-DD'],
    [['plan', rosa, '--specialty', 'nope'], expect.stringMatching(/^--specialty: nope is not one of .*geriatric/)],
    [
      ['plan', rosa, '--route', 'nope'],
      expect.stringMatching(/^--route: nope does not lead to geriatric; routes: bsw/),
    ],
    [['plan', rosa, '--out', 'no/such/folder.pdf'], '--out: no/such/folder.pdf cannot be written (ENOENT)'],
    [['plan', rosa, '--csv', 'no/such/folder.csv'], '--csv: no/such/folder.csv cannot be written (ENOENT)'],
    [['plan', rosa, '--password-file', rosa], expect.stringContaining('--password-file protects the plan that --out')],
    [['plan', 'gone.json'], 'gone.json: does not exist'],
    [['plan', rosa, '--colour'], expect.stringContaining('--colour')],
  ])('refuses %j with code 2, the reason, and nothing on standard output', async (argv, reason) => {
    expect(await casepath(argv)).toMatchObject({ code: 2, text: '', errors: [reason] })
  })
})

describe('papers with what a place and a district know', () => {
  const wage = {
    id: '0b3c9f3e-6d0e-4c6e-9a51-2f6f1f6f0a01',
    addedBy: '',
    addedOn: '2026-11-22',
    changedOn: '2026-11-22',
    name: 'Caseworker',
    area: 'Waco',
    period: 'May 2024',
    source: 'County',
    median: 50_000,
  }
  const paper = async (files: Readonly<Record<string, object>>, ...argv: string[]) => {
    const texts = Object.entries(files).map(([name, value]) => [name, JSON.stringify(value)])
    const cwd = await folderWith(Object.fromEntries(texts) as Record<string, string>)
    const file = path.join(samples, 'rosa-delgado.json')
    return { cwd, ...(await casepath(['document', 'career-plan', file, '--out', 'p.pdf', ...argv], { cwd })) }
  }

  it('print local knowledge, with old figures marked', async () => {
    const { code, cwd } = await paper(
      { 'near.json': { format: 'casepath-local/1', wages: [wage] } },
      '--local',
      'near.json',
    )
    expect(code).toBe(0)
    const { pages } = await readPdf(await readFile(path.join(cwd, 'p.pdf')))
    expect(pages.map(({ words }) => words).join(' ')).toMatch(/Waco, May 2024 \(data over a year old\)/)
  })

  it('refuse a bad file of it and a bad pack, with file, place and reason', async () => {
    const local = await paper({ 'near.json': {} }, '--local', 'near.json')
    expect([local.code, local.errors]).toEqual([
      2,
      ['near.json: format: is missing: the file does not say that it is "casepath-local/1"'],
    ])
    const pack = await paper({ 'pack.json': { pack: { format: 'casepath-pack/1' } } }, '--pack', 'pack.json')
    expect([pack.code, pack.errors]).toEqual([2, ['--pack: pack.json: pack.name: is missing']])
  })
})
