import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { applyPack } from '../../../src/core/catalog/pack'
import { formParts, stateForm } from '../../../src/core/catalog/state-form'
import type { DocumentStudent } from '../../../src/core/documents/context'
import type { DocumentModel } from '../../../src/core/documents/model'
import { buildDocument } from '../../../src/core/documents/registry'
import type { Intake } from '../../../src/core/intake/schema'
import { renderPdf } from '../../../src/node/print'
import { catalog, contextOf, planned, resources, sample } from '../../fixtures/documents/context'
import { readPdf } from '../../fixtures/documents/read-pdf'
import { readStructure } from '../../fixtures/documents/structure'

const rosa = planned(sample('rosa-delgado'))
type Given = NonNullable<Parameters<typeof contextOf>[1]>
function built(student: DocumentStudent, form?: string, given: Given = {}): DocumentModel {
  const made = buildDocument(
    'state-form',
    contextOf(student, { ...given, options: form === undefined ? {} : { form } }),
  )
  if (!made.ok) throw new Error(made.missing)
  return made.model
}
const missingIn = (model: DocumentModel) => JSON.stringify(model.sections.find(({ id }) => id === 'missing'))
const idsOf = (model: DocumentModel) => model.sections.map(({ id }) => id)
const inState = (student: DocumentStudent, state: Intake['student']['state']): DocumentStudent => ({
  ...student,
  intake: { ...student.intake, student: { ...student.intake.student, state } },
})

describe('the plan documents of the states', () => {
  it('are the six that were looked up, each with its sources', () => {
    expect(catalog.forms.map(({ id }) => id)).toEqual(['az-ecap', 'wa-hsbp', 'va-acp', 'co-icap', 'la-igp', 'sc-igp'])
    const raw = JSON.parse(readFileSync(path.join(resources, 'catalog/forms.json'), 'utf8')) as unknown[]
    for (const form of raw) expect(stateForm.safeParse(form).success).toBe(true)
  })

  it.each(['az-ecap', 'wa-hsbp', 'va-acp', 'co-icap', 'la-igp', 'sc-igp'])(
    '%s prints its own fields, in order, and nobody signs but those it names',
    async (id) => {
      const form = catalog.forms.find((one) => one.id === id)!
      const model = built(rosa, id)
      expect(idsOf(model)).toEqual([
        'head',
        'missing',
        ...form.fields.map((field) => field.id),
        'reviews',
        'signatures',
        'about',
      ])
      const pdf = await renderPdf(model, { fontsDir: path.join(resources, 'fonts') })
      const text = (await readPdf(pdf)).pages.map(({ words }) => words).join(' ')
      for (const { label } of form.fields) expect(text).toContain(label)
      for (const { role } of form.signatures) expect(text).toContain(`${role} – signature`)
      expect(text.match(/– signature/g) ?? []).toHaveLength(form.signatures.length)
      expect(text).toContain('Where your district has a form of its own')
      expect(text).toContain('Read November 22, 2026')
      expect(readStructure(pdf).problems).toEqual([])
    },
  )

  it('takes the form of the student’s state, and says when there is none', () => {
    expect(built(inState(rosa, 'CO')).info.subject).toBe('Individual Career and Academic Plan')
    expect(built(inState(rosa, 'CO'), 'la-igp').info.subject).toBe('Individual Graduation Plan')
    expect(buildDocument('state-form', contextOf(inState(rosa, 'TX')))).toEqual({ ok: false, missing: 'form' })
  })

  it('fills fields from the record, and lists what is missing until it is there', () => {
    const before = built(rosa, 'la-igp')
    expect(JSON.stringify(before)).toContain('great-grandmother')
    expect(missingIn(before)).toContain('Graduation plan: Courses')
    expect(missingIn(before)).toContain('Financial-aid eligibility tracking (TOPS): to be written in by hand')
    const course = {
      id: 'c1',
      grade: '11',
      subject: 'english',
      title: 'English III',
      credits: 1,
      state: 'planned',
    } as const
    const courses = { courses: [course], required: {}, requiredInAll: null }
    const after = built({ ...rosa, courses }, 'la-igp')
    expect(missingIn(after)).not.toContain('Courses')
    expect(JSON.stringify(after)).toContain('English III')
    expect(missingIn(built({ ...rosa, courses }, 'sc-igp'))).toContain('Math, Science, Social studies')
  })

  it('prints a district’s own form from a pack, before the state’s', () => {
    const own = stateForm.parse({
      id: 'lakeside-plan',
      state: 'AZ',
      name: 'Lakeside career plan',
      who: 'Every tenth grader',
      fields: formParts.map((part) => ({ id: part, label: `About ${part}`, from: [part] })),
      review: 'Every spring',
      signatures: [{ signer: 'student', role: 'Student', kind: 'signature' }],
      notes: [],
      confidence: 'high',
      sources: ['lakeside'],
    })
    const pack = { format: 'casepath-pack/1', name: 'Lakeside schools' } as const
    const source = { id: 'lakeside', title: 'Lakeside schools', url: null, period: '2026', checked: '2026-11-22' }
    const applied = applyPack(catalog, { pack, sources: [source], forms: [own] })
    if (!applied.ok) throw new Error(JSON.stringify(applied.problems))
    const model = built(inState(rosa, 'AZ'), undefined, { catalog: applied.catalog })
    expect(model.info.subject).toBe('Lakeside career plan')
    expect(idsOf(model)).toEqual(expect.arrayContaining([...formParts]))
    const refused = applyPack(catalog, { pack, forms: [{ ...own, fields: [own.fields[0]!, own.fields[0]!] }] })
    expect(refused).toEqual({
      ok: false,
      problems: [
        { file: 'forms.json', path: 'lakeside-plan.fields', reason: 'two fields have the id "goals"' },
        { file: 'forms.json', path: 'lakeside-plan.sources.0', reason: 'there is no source "lakeside"' },
      ],
    })
    expect(stateForm.safeParse({ ...own, fields: [{ id: 'x', label: 'X', from: ['shoe-size'] }] }).success).toBe(false)
  })
})
