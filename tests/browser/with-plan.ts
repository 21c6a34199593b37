import path from 'node:path'
import { loadCatalog } from '../../src/node/catalog/load-catalog'
import { readLocales } from '../../src/node/locales'
import { makePlan } from '../../src/renderer/features/plan/planner'
import { createTranslator } from '../../src/shared/i18n'
import { rosa } from '../renderer/plan/fixture'
import { root } from './harness/services'
import type { Casepath } from './harness/fixture'

/** What gives a student of the open vault a plan for geriatric case management. */
export async function planner({ services }: Pick<Casepath, 'services'>): Promise<(id: string) => Promise<void>> {
  const { catalog } = await loadCatalog(path.join(root, 'resources/catalog'))
  const t = createTranslator(await readLocales(path.join(root, 'resources/locales')), 'en')
  const choice = { specialty: 'geriatric', route: 'bsw' }
  return async (id) => {
    const vault = services.session.current()
    const { record, revision } = await vault.get(id)
    const plan = makePlan({ intake: record.intake, catalog, ...choice, today: '2026-11-22' }, t)
    await vault.save(revision, {
      ...record,
      plan,
      choice: { ...choice, chosenAt: '2026-11-22T09:00:00.000Z', chosenBy: 'Ana Whitfield' },
    })
  }
}

/** A vault with one student who has such a plan, and her page open at the given step. */
export async function openWithPlan(
  casepath: Casepath,
  step: 'Plan' | 'Print' | 'Meeting' | 'Courses',
): Promise<string> {
  const [id] = await casepath.openVault([rosa])
  const { page } = casepath
  await (
    await planner(casepath)
  )(id!)
  await page.getByRole('link', { name: /Delgado/ }).click()
  await page.getByRole('link', { name: step, exact: true }).click()
  return id!
}
