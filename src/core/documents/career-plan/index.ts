import type { Translate } from '../../message'
import type { DocumentModel } from '../model'
import { answers } from './answers'
import { atAGlance } from './at-a-glance'
import { change } from './change'
import { contextOf, type PlanSection } from './context'
import { cover } from './cover'
import { courses } from './courses'
import { credentials } from './credentials'
import { firstDays } from './first-days'
import { goals } from './goals'
import type { CareerPlanInput } from './input'
import { licence } from './licence'
import { local } from './local'
import { pay } from './pay'
import { people } from './people'
import { route } from './route'
import { signatures } from './signatures'
import { skills } from './skills'
import { sources } from './sources'
import { steps } from './steps'

export type { CareerPlanInput } from './input'

/** The plan from top to bottom. `sources` is last, because it lists what the others referred to. */
const sections: readonly (readonly [id: string, section: PlanSection])[] = [
  ['cover', cover],
  ['why', atAGlance],
  ['route', route],
  ['answers', answers],
  ['change', change],
  ['first-days', firstDays],
  ['goals', goals],
  ['steps', steps],
  ['courses', courses],
  ['licence', licence],
  ['credentials', credentials],
  ['skills', skills],
  ['pay', pay],
  ['people', people],
  ['local', local],
  ['signatures', signatures],
  ['sources', sources],
]

/**
 * The career plan as a document. Pure: equal input gives an equal model. Nothing in the catalog is needed for it to
 * work; what is missing is said to be missing, or its section stays away.
 */
export function buildCareerPlan(input: CareerPlanInput, t: Translate): DocumentModel {
  const context = contextOf(input, t)
  const { studentName, plan } = context
  const date = t('documents:plan.day', { date: plan.generatedOn })
  return {
    info: {
      title: t('documents:plan.documentTitle', { name: studentName }),
      author: input.schoolName.trim() || 'Casepath',
      subject: t('documents:plan.kicker'),
      language: input.language === 'es' ? 'es-US' : 'en-US',
      date: plan.generatedOn,
      paper: input.paper,
    },
    furniture: {
      running: t('documents:furniture.running', {
        name: studentName,
        specialty: context.specialty?.name ?? t('documents:plan.unknownSpecialty'),
      }),
      foot: t('documents:furniture.foot', { name: studentName, date }),
      // The numbers are known only once the pages are made.
      pageOf: t('documents:furniture.pageOf', { page: '{page}', pages: '{pages}' }),
    },
    substitutes: { script: t('documents:substitutes.script'), symbol: t('documents:substitutes.symbol') },
    sections: sections.flatMap(([id, section]) => {
      const blocks = section(context)
      return blocks.length === 0 ? [] : [{ id, blocks }]
    }),
  }
}
