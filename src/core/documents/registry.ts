import { alternativeTo } from '../matching/alternative'
import { buildCareerPlan } from './career-plan'
import { buildCaseloadList } from './caseload'
import { buildRouteComparison } from './comparison/routes'
import { buildSpecialtyComparison } from './comparison/specialties'
import type { DocumentContext, WithPlan, WithStudent } from './context'
import { buildDestructionList } from './destruction-list'
import { buildDisclosureRecord } from './disclosure-record'
import { buildFollowUp } from './follow-up'
import { buildGuardianCopy } from './guardian-copy'
import { buildIntakeForm } from './intake-form'
import { factsOf, type DocumentId } from './kinds'
import { buildMatchReport } from './match-report'
import { buildMethod } from './method'
import type { DocumentModel } from './model'
import { matchesOf } from './people'
import { buildRecoverySheet } from './recovery-sheet'
import { buildRedactedPlan } from './redacted'
import { buildReminder } from './reminder'
import { buildStateForm, formOfStudent } from './state-form'
import { buildSummary } from './summary'
import { buildYearBinder } from './year-binder'

/** What a document cannot be made without, where it is not there. */
export type Missing = 'student' | 'plan' | 'code' | 'form'

export type BuiltDocument =
  { readonly ok: true; readonly model: DocumentModel } | { readonly ok: false; readonly missing: Missing }

const forPlan =
  (build: (context: WithPlan) => DocumentModel) =>
  (context: DocumentContext): DocumentModel =>
    build(context as WithPlan)
const forStudent =
  (build: (context: WithStudent) => DocumentModel) =>
  (context: DocumentContext): DocumentModel =>
    build(context as WithStudent)

/** What builds each document. `buildDocument` has seen to what it needs, by the facts of its kind. */
const builders: Readonly<Record<DocumentId, (context: DocumentContext) => DocumentModel>> = {
  'career-plan': forPlan(careerPlan),
  'guardian-copy': forPlan(buildGuardianCopy),
  'match-report': forStudent(buildMatchReport),
  'specialty-comparison': forStudent(buildSpecialtyComparison),
  'route-comparison': forStudent(buildRouteComparison),
  'follow-up': forPlan((context) => buildFollowUp({ ...context, ...context.student, today: context.date }, context.t)),
  summary: forStudent(buildSummary),
  reminder: forPlan(buildReminder),
  'redacted-plan': forPlan(buildRedactedPlan),
  'state-form': forStudent((context) => buildStateForm(context, formOfStudent(context)!)),
  'disclosure-record': forStudent(buildDisclosureRecord),
  'intake-form': buildIntakeForm,
  'caseload-list': buildCaseloadList,
  'year-binder': buildYearBinder,
  method: (context) => buildMethod({ ...context, weights: context.student?.weights ?? null }, context.t),
  'destruction-list': buildDestructionList,
  'recovery-sheet': (context) => buildRecoverySheet({ ...context, code: context.options.recoveryCode ?? '' }),
}

/**
 * Any document by its id, or what is missing for it. Pure: equal input gives an equal model.
 * @throws LeakFound when a sample plan would show its student
 */
export function buildDocument(id: DocumentId, context: DocumentContext): BuiltDocument {
  const missing = missingFor(id, context)
  return missing === null ? { ok: true, model: builders[id](context) } : { ok: false, missing }
}

function missingFor(id: DocumentId, context: DocumentContext): Missing | null {
  const { student, options } = context
  const { needs } = factsOf(id)
  if ((needs === 'student' || needs === 'plan') && !student) return 'student'
  if (needs === 'plan' && !student?.plan) return 'plan'
  if (needs === 'code' && !options.recoveryCode?.trim()) return 'code'
  if (id === 'state-form' && student && !formOfStudent({ ...context, student })) return 'form'
  return null
}

function careerPlan(context: WithPlan): DocumentModel {
  const { student, catalog, t } = context
  const { intake, weights, plan } = student
  const matches = matchesOf(context)
  const alternative = alternativeTo({ intake, catalog, weights, matches, specialty: plan.specialty })
  return buildCareerPlan({ ...context, ...student, intake, weights, plan, matches, alternative }, t)
}
