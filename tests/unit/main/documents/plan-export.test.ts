import ICAL from 'ical.js'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Translate } from '../../../../src/core/message'
import { newEditedPlan } from '../../../../src/core/planning/edit'
import { planContent, type EditedPlan } from '../../../../src/core/planning/edited-plan'
import { generatePlan } from '../../../../src/core/planning/generate'
import { exportEndings, planExport } from '../../../../src/main/documents/plan-export'
import { loadCatalog } from '../../../../src/node/catalog/load-catalog'
import { readLocales } from '../../../../src/node/locales'
import { createTranslator } from '../../../../src/shared/i18n'
import { exportKinds } from '../../../../src/shared/ipc/contract/exports'

let t: Translate
let plan: EditedPlan
beforeAll(async () => {
  const { catalog } = await loadCatalog(path.resolve('resources/catalog'))
  t = createTranslator(await readLocales(path.resolve('resources/locales')), 'en')
  const made = generatePlan({
    intake: {
      format: 'casepath-intake/1',
      student: { givenName: 'Ada', familyName: 'Lovelace', gradeLevel: '12', graduation: '2027-06', state: 'TX' },
    },
    catalog,
    specialty: 'housing',
    route: 'bsw',
    today: '2026-11-22',
  })
  if (!made.ok) throw new Error(made.problem.kind)
  plan = newEditedPlan(made.plan, t)
})

describe('a plan as a file', () => {
  it('has an ending and a text for every kind, and the student’s name in none', () => {
    for (const kind of exportKinds) {
      expect(exportEndings[kind]).toMatch(/^[a-z]{3,4}$/)
      const text = planExport(kind, plan, 'plan-1', t)
      expect(text, kind).toContain('Bachelor of Social Work')
      expect(text, kind).not.toMatch(/Ada|Lovelace/)
    }
  })

  it('is a calendar with the days still to come, under a name that stays', () => {
    const events = new ICAL.Component(
      ICAL.parse(planExport('calendar', plan, 'plan-1', t)!) as unknown[],
    ).getAllSubcomponents('vevent')
    expect(events.length).toBeGreaterThan(plan.current.firstNinetyDays.length)
    for (const event of events) expect(event.getFirstPropertyValue('uid')).toContain('plan-1')
  })

  it('is no calendar at all where every step is done or dropped', () => {
    const { current } = plan
    const steps = current.steps.map((step, i) => ({
      ...step,
      status: i % 2 ? ('done' as const) : ('dropped' as const),
    }))
    const over = planContent.parse({ ...current, steps, firstNinetyDays: [] })
    expect(planExport('calendar', { ...plan, current: over }, 'plan-1', t)).toBeNull()
    expect(planExport('table', { ...plan, current: over }, 'plan-1', t)).not.toBeNull()
  })

  it('carries what the counselor wrote into the data', () => {
    const [first, ...others] = plan.current.steps
    const current = {
      ...plan.current,
      notes: 'Call in May.',
      steps: [{ ...first!, notes: 'Bring the form.' }, ...others],
    }
    const data = JSON.parse(planExport('data', { ...plan, current }, 'plan-1', t)!) as {
      notes: string
      milestones: { notes: string; earliest: boolean }[]
    }
    expect([data.notes, data.milestones[0]?.notes]).toEqual(['Call in May.', 'Bring the form.'])
    expect(data.milestones.map(({ earliest }) => typeof earliest)).not.toContain('undefined')
  })
})
