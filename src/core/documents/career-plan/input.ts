import type { Catalog } from '../../catalog/catalog'
import type { CoursePlan } from '../../courses/schema'
import type { LocalKnowledge } from '../../local/local'
import type { Intake } from '../../intake/schema'
import type { Match, Weights } from '../../matching/types'
import type { WhatWouldChange } from '../../matching/what-would-change'
import type { EditedPlan } from '../../planning/edited-plan'
import type { Contact } from '../contact'

/** Everything a career plan is made of. The day it is dated by is the plan's own, never the clock's. */
export interface CareerPlanInput extends Contact {
  readonly intake: Intake
  readonly matches: readonly Match[]
  /** Only when they differ from the default. */
  readonly weights: Weights | null
  readonly plan: EditedPlan
  /** Four years of high school; left out where nobody planned them. */
  readonly courses?: CoursePlan
  readonly catalog: Catalog
  readonly counselorName: string
  readonly schoolName: string
  readonly paper: 'letter' | 'a4'
  /** `en` or `es`: the language the translator speaks. */
  readonly language: string
  /** The fewest answers that would bring another specialty to the top, where that was asked for. */
  readonly alternative?: WhatWouldChange | null
  /** What people of the place know; nothing where there is none. */
  readonly local?: LocalKnowledge
}
