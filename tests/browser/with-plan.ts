import path from 'node:path'
import { loadCatalog } from '../../src/node/catalog/load-catalog'
import { readLocales } from '../../src/node/locales'
import { makePlan } from '../../src/renderer/features/plan/planner'
import { createTranslator } from '../../src/shared/i18n'
import { rosa } from '../renderer/plan/fixture'
import { root } from './harness/services'
import type { Casepath } from './harness/fixture'

/** A vault with one student who has a plan for geriatric case management, and her page open at the given step. */
export async function openWithPlan(
  { openVault, services, page }: Casepath,
  step: 'Plan' | 'Print' | 'Meeting' | 'Courses',
): Promise<string> {
  const [id] = await openVault([rosa])
  const { catalog } = await loadCatalog(path.join(root, 'resources/catalog'))
  const t = createTranslator(await readLocales(path.join(root, 'resources/locales')), 'en')
  const choice = { specialty: 'geriatric', route: 'bsw' }
  const plan = makePlan({ intake: rosa, catalog, ...choice, today: '2026-11-22' }, t)
  const vault = services.session.current()
  const { record, revision } = await vault.get(id!)
  await vault.save(revision, {
    ...record,
    plan,
    choice: { ...choice, chosenAt: '2026-11-22T09:00:00.000Z', chosenBy: 'Ana Whitfield' },
  })
  await page.getByRole('link', { name: /Delgado/ }).click()
  await page.getByRole('link', { name: step, exact: true }).click()
  return id!
}
