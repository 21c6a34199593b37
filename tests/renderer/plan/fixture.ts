import path from 'node:path'
import type { Catalog } from '../../../src/core/catalog/catalog'
import { newStep, type EditedPlan, type PlanContent, type PlanStep } from '../../../src/core/planning/edited-plan'
import { newRecord, type StudentRecord } from '../../../src/shared/record'
import type { Intake } from '../../../src/core/intake/schema'
import { loadCatalog } from '../../../src/node/catalog/load-catalog'

/** The app's own catalog: these screens are about what it really says. */
export const readCatalog = async (): Promise<Catalog> =>
  (await loadCatalog(path.resolve(import.meta.dirname, '../../../resources/catalog'))).catalog

/** An invented student who likes working with older people, in their own homes. */
export const rosa: Intake = {
  format: 'casepath-intake/1',
  student: { givenName: 'Rosa', familyName: 'Delgado', gradeLevel: '11', graduation: '2027-06', state: 'TX' },
  interests: {
    populations: { 'older-adults': 4, patients: 3, families: 2, children: 1, justice: 0, teens: 2, disabilities: 3 },
    settings: { 'nursing-home': 4, hospital: 3, 'client-home': 4, prison: 0, court: 1 },
    activities: { 'home-visits': 4, benefits: 3, 'plan-care': 4, coordinate: 3, legal: 1, crisis: 1 },
  },
  skills: { patience: 4, empathy: 4, listening: 4, 'data-analysis': 1 },
  conditions: { travel: 3, trauma: 1, 'secure-sites': 0 },
  education: { level: 'high-school', highestWilling: 'master' },
}

export const step = (id: string, start: string, end = start, more: Partial<PlanStep> = {}): PlanStep =>
  newStep({ id, kind: 'step', title: `Title of ${id}`, start, end, ...more })

export const content = (steps: PlanStep[]): PlanContent => ({ steps, firstNinetyDays: [], notes: '' })

export const planOf = (base: PlanContent, current: PlanContent = base): EditedPlan => ({
  specialty: 'geriatric',
  route: 'bsw',
  generatedOn: '2026-11-22',
  base,
  current,
  notices: [],
  goalDates: [],
  smartGoals: [],
  takenOut: [],
})

export const recordOf = (intake: Intake, more: Partial<StudentRecord> = {}): StudentRecord => ({
  ...newRecord('7b0f3d0e-6f0a-4a3c-9b44-1f1f2a3b4c5d', '2026-11-22T08:00:00.000Z', intake),
  ...more,
})
