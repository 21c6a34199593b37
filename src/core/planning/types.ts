import type { MilestoneKind } from '../catalog/pathway'
import type { Message } from '../message'

/** A day as `YYYY-MM-DD`. */
export type Day = string

/** One dated stage of a generated plan. */
export interface Milestone {
  readonly id: string
  readonly kind: MilestoneKind
  readonly title: string
  readonly detail: string
  /** Credential id, where the milestone earns one. */
  readonly credential: string | null
  /** State whose rule applies, where one does. */
  readonly state: string | null
  readonly start: Day
  readonly end: Day
  /** False for what is done on a day nobody gave: the dates then only say where it stands in the list. */
  readonly dateKnown: boolean
  /** The dates are a lower bound: how long this, or something it waits for, takes is not stated anywhere. */
  readonly earliest: boolean
  /** Why these dates: said in full by `say`. */
  readonly explanation: readonly Message[]
  /** Ids of the facts and sources that stand behind it. */
  readonly facts: readonly string[]
  readonly sources: readonly string[]
  /** Already done when the plan was made: ticked, never asked again. */
  readonly done: boolean
}

/** Something concrete to do now. */
export interface FirstAction {
  readonly id: string
  readonly title: Message
  readonly detail: Message
  readonly due: Day
}

/** What a plan says about its own limits: a wish that cannot be met, a step left out and why. */
export interface PlanNotice {
  readonly kind: 'left-out' | 'conflict' | 'unknown'
  readonly message: Message
}

/** What the planner makes: pure, dated, explained. */
export interface GeneratedPlan {
  readonly specialty: string
  readonly route: string
  readonly today: Day
  readonly milestones: readonly Milestone[]
  readonly firstNinetyDays: readonly FirstAction[]
  readonly notices: readonly PlanNotice[]
}

/** Why a route cannot be planned: a fault of the catalog, never of the student. Said like any message. */
export interface PathwayProblem extends Message {
  readonly kind: 'unknown-specialty' | 'unknown-route' | 'missing-milestone' | 'unmet-prerequisite' | 'cycle'
  /** Ids from the route down to the fault; for a cycle the milestones around it, the first repeated at the end. */
  readonly path: readonly string[]
}

export type PlanResult =
  { readonly ok: true; readonly plan: GeneratedPlan } | { readonly ok: false; readonly problem: PathwayProblem }

/** A credential a route reaches. */
export interface RouteCredential {
  readonly credential: string
  /** As the student's state names a license; else the catalog's name, and its letters where there are any. */
  readonly name: string
  readonly abbr: string | null
  readonly date: Day
  /** The date is a lower bound, see `Milestone.earliest`. */
  readonly earliest: boolean
}

/** One line of the route comparison. */
export interface RouteSummary {
  readonly route: string
  readonly name: string
  readonly firstJob: Day | null
  /** The first job's date is a lower bound. */
  readonly firstJobEarliest: boolean
  readonly credentials: readonly RouteCredential[]
  /** Years of study still to come, to the nearest half; school before graduation is not counted. */
  readonly studyYears: number
  /** The study still to come is counted part time. */
  readonly partTime: boolean
  readonly opens: readonly string[]
  readonly end: Day
  readonly endEarliest: boolean
  /** What the dates rest on and what this student's state or degrees change about the route. */
  readonly assumptions: readonly Message[]
}
