import { useTranslation } from 'react-i18next'
import { translatorOf } from '../../../shared/i18n'
import { useCatalog } from '../../app/catalog'
import { useSettings } from '../../app/settings'
import { useStudent } from '../../lib/use-student'
import { makePlan } from './planner'
import { carryToOtherRoute } from './replan'
import { useToday } from './use-today'

/**
 * Chooses a specialty and a route and makes the plan for them. A plan that was there gives its own steps, notes and
 * ticks to the new one; the rest of it can be had back by undo.
 */
export function useChoose(id: string): (specialty: string, route: string) => void {
  const { i18n } = useTranslation()
  const catalog = useCatalog()
  const { settings } = useSettings()
  const { update } = useStudent(id)
  const today = useToday()
  return (specialty, route) =>
    update((record) => {
      const fresh = makePlan({ intake: record.intake, catalog, specialty, route, today }, translatorOf(i18n))
      if (!fresh) return record
      return {
        ...record,
        setAside: record.setAside.filter((entry) => entry.specialty !== specialty),
        choice: { specialty, route, chosenAt: new Date().toISOString(), chosenBy: settings.counselorName },
        plan: record.plan ? carryToOtherRoute(record.plan, fresh) : fresh,
      }
    })
}
