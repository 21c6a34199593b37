import type { PlanContent, PlanStep } from '../../planning/edited-plan'
import { toContent } from '../../planning/edit'
import { generatePlan } from '../../planning/generate'
import type { WithPlan, Wording } from '../context'

/** One text in both languages, and whether each is in the language of its column. */
export interface Both {
  readonly en: string
  readonly es: string
  /** `own`: somebody at the school wrote it; `catalog`: the catalog has no translation of it. Never made up here. */
  readonly untranslated: 'own' | 'catalog' | null
}

/** The plan's steps as the catalog says them in both languages; what a person changed stays in that person's words. */
export function saidSteps(context: WithPlan): (step: PlanStep, field: 'title' | 'detail') => Both {
  const english = contentIn(context, context.inLanguage('en'))
  const spanish = contentIn(context, context.inLanguage('es'))
  return (step, field) => {
    const en = english.get(step.id)?.[field]
    const es = spanish.get(step.id)?.[field]
    const text = step[field].trim()
    if (en === undefined || es === undefined || (text !== en.trim() && text !== es.trim()))
      return { en: text, es: text, untranslated: text === '' ? null : 'own' }
    return { en, es, untranslated: en === es && text !== '' ? 'catalog' : null }
  }
}

/** What the planner would say in that language today; nothing where the route can no longer be planned. */
function contentIn({ student: { intake, plan } }: WithPlan, { t, catalog }: Wording): ReadonlyMap<string, PlanStep> {
  const { specialty, route, generatedOn: today } = plan
  const made = generatePlan({ intake, catalog, specialty, route, today })
  const steps: PlanContent['steps'] = made.ok ? toContent(made.plan, t).steps : []
  return new Map(steps.map((step) => [step.id, step]))
}
