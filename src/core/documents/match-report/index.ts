import { findSpecialty } from '../../catalog/lookup'
import { fitTable } from '../../matching/fit-table'
import { stabilityOf, type Stability } from '../../matching/stability'
import type { Match } from '../../matching/types'
import type { WithStudent } from '../context'
import { framed, namedFor } from '../frame'
import { matchesOf, nameOf } from '../people'
import type { DocumentModel } from '../model'
import { answersGiven } from './answers-given'
import { coverage, method } from './method'
import { order } from './order'
import { reasons } from './reasons'

/** What the parts of the report share: each is computed once. */
export interface ReportContext extends WithStudent {
  readonly matches: readonly Match[]
  /** By specialty; empty where nothing is answered, because then every order is right. */
  readonly stability: ReadonlyMap<string, Stability>
  readonly nameOfSpecialty: (id: string) => string
}

/** Every specialty in order, with how sure the order is, the reasons, the answers behind them and the method. Pure. */
export function buildMatchReport(context: WithStudent): DocumentModel {
  const { t, student, catalog } = context
  const matches = matchesOf(context)
  const answered = matches.some(({ coverage: share }) => share > 0)
  const steady = answered ? stabilityOf(fitTable(student.intake, catalog, student.weights ?? undefined)) : []
  const report: ReportContext = {
    ...context,
    matches,
    stability: new Map(steady.map((one) => [one.specialty, one])),
    nameOfSpecialty: (id) => findSpecialty(catalog, id)?.name ?? id,
  }
  const name = nameOf(student)
  const title = t('papers:kinds.match-report.title')
  return framed(context, {
    ...namedFor(context, title, name),
    sections: [
      ['order', order(report, name)],
      ['reasons', reasons(report)],
      ['coverage', coverage(report)],
      ['method', method(report)],
      ['answers', answersGiven(report)],
    ],
  })
}
