import { beforeAll, describe, expect, it } from 'vitest'
import type { Catalog } from '../../../src/core/catalog/catalog'
import { stages } from '../../../src/core/documents/career-plan/steps-of'
import type { Translate } from '../../../src/core/message'
import { newEditedPlan } from '../../../src/core/planning/edit'
import { planStep, type EditedPlan } from '../../../src/core/planning/edited-plan'
import {
  groupsFor,
  inStageOrder,
  libraryPrefix,
  searchLibrary,
  stepFromLibrary,
  stepLibrary,
} from '../../../src/core/planning/step-library'
import { planOf, realCatalog, realTexts, student } from './support'

let catalog: Catalog
let t: Translate
let plan: EditedPlan
beforeAll(async () => {
  catalog = await realCatalog()
  t = await realTexts()
  const intake = student({ gradeLevel: '11', graduation: '2028-06', state: 'TX' })
  plan = newEditedPlan(planOf({ intake, catalog, specialty: 'geriatric', route: 'bsw', today: '2026-11-22' }), t)
})
const library = (changed: EditedPlan = plan, takenOut: readonly string[] = []) =>
  stepLibrary({ plan: changed, catalog, state: 'TX', takenOut }, t)
const without = (id: string): EditedPlan => ({
  ...plan,
  current: { ...plan.current, steps: plan.current.steps.filter((step) => step.id !== id) },
})

describe('the library of steps', () => {
  it('offers nothing that the plan has, and each thing once', () => {
    const entries = library()
    const inPlan = [...plan.current.steps, ...plan.current.firstNinetyDays]
    for (const { id, title } of inPlan) {
      expect(entries.map((entry) => entry.id)).not.toContain(id)
      expect(entries.map((entry) => entry.title)).not.toContain(title)
    }
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
    expect(new Set(entries.map(({ title }) => title.toLowerCase())).size).toBe(entries.length)
  })

  it('offers again what was taken out, and says that it was', () => {
    const [entry] = library(without('sw-g'), ['sw-g']).filter(({ id }) => id === 'sw-g')
    expect(entry).toMatchObject({ group: 'route', wasTakenOut: true })
    expect(library(without('sw-g')).find(({ id }) => id === 'sw-g')?.wasTakenOut).toBe(false)
  })

  it('does not offer a second time what was added from it', () => {
    const entry = library().find(({ group }) => group === 'guide')!
    const added = {
      ...plan,
      current: { ...plan.current, steps: [...plan.current.steps, stepFromLibrary(entry, '2027-01-01')] },
    }
    expect(library(added).map(({ id }) => id)).not.toContain(entry.id)
  })

  it('says a license as the state does', () => {
    expect(library().find(({ id }) => id === 'licence-masters')?.title).toContain('Licensed Master Social Worker')
  })

  it('puts what usually belongs to a stage first there, and loses nothing by it', () => {
    for (const stage of stages) {
      const ordered = inStageOrder(library(), stage)
      expect(ordered).toHaveLength(library().length)
      const own = ordered.map((entry) => entry.stage === stage)
      expect(own.lastIndexOf(true)).toBe(own.filter(Boolean).length - 1)
      expect(new Set(groupsFor(stage)).size).toBe(5)
    }
    expect(groupsFor('school')[0]).toBe('try')
    expect(inStageOrder(library(), 'study')[0]?.kind).toMatch(/degree|internship/)
    expect(inStageOrder(library(), 'grow')[0]?.kind).toMatch(/experience|credential/)
  })

  it('finds by words of title or detail in any order, whatever their case or accents', () => {
    const found = searchLibrary(library(), '  VOLUNTEER shélter ')
    expect(found.map(({ id }) => id)).toContain('shelter-volunteer')
    for (const { title, detail } of found) expect(`${title} ${detail}`.toLowerCase()).toMatch(/shelter/)
    expect(searchLibrary(library(), '')).toEqual(library())
    expect(searchLibrary(library(), 'zeppelin')).toEqual([])
  })

  it('gives a step that a record can keep: as long as the catalog says, from the day it is put on', () => {
    const entry = library().find(({ id }) => id === 'msw-16-months')!
    const step = planStep.parse(stepFromLibrary(entry, '2031-08-25'))
    expect(step).toMatchObject({ id: `${libraryPrefix}msw-16-months`, start: '2031-08-25', end: '2032-12-25' })
    const moment = library().find(({ months }) => months === null)!
    expect(stepFromLibrary(moment, '2027-02-01').end).toBe('2027-02-01')
  })
})
