import type { EntryKind } from '../entry-kinds'
import type { FollowUp } from '../follow-up/schema'
import type { Catalog } from '../catalog/catalog'
import type { Intake } from '../intake/schema'
import type { DisclosureBasis } from '../disclosures/bases'
import type { LocalKnowledge } from '../local/local'
import type { Weights } from '../matching/types'
import type { Translate } from '../message'
import type { EditedPlan } from '../planning/edited-plan'
import type { CareerPlanInput } from './career-plan'
import type { Contact } from './contact'
import type { DocumentOptions } from './kinds'

/** What a document may know of one student: a part of the record, so that a record fits as it is. */
export interface DocumentStudent {
  readonly intake: Intake
  /** Only when they differ from the default. */
  readonly weights: Weights | null
  readonly plan: EditedPlan | null
  readonly choice: {
    readonly specialty: string
    readonly route: string
    readonly chosenAt: string
    readonly chosenBy: string
  } | null
  readonly pinned: readonly string[]
  readonly setAside: readonly { readonly specialty: string; readonly reason: string }[]
  /** Meetings about the plan. */
  readonly followUp: FollowUp
  /** The courses of the school years, where they are kept. */
  readonly courses?: CareerPlanInput['courses']
  /** Copies that left the office, oldest first. */
  readonly disclosures?: readonly DisclosedCopy[]
  /** What was entered in the file, oldest first. */
  readonly entries?: readonly { readonly day: string; readonly kind: EntryKind; readonly struck: object | null }[]
}

/** One copy that left, as the record of disclosures keeps it: a part of that entry. */
export interface DisclosedCopy {
  readonly day: string
  /** Who entered it. */
  readonly by: string
  readonly title: string
  readonly pages: number | null
  readonly to: string
  readonly interest: string
  readonly purpose: string
  readonly basis: DisclosureBasis
  readonly struck: { readonly at: string; readonly by: string; readonly reason: string } | null
}

/** Records that should be on a paper about all students and cannot be read. */
export interface NotRead {
  readonly names: readonly string[]
  /** Of these not even the name is known. */
  readonly unnamed: number
}

/** One line of the destruction list: a part of what the vault keeps of a destroyed record. */
export interface DestroyedRecord {
  readonly givenName: string
  readonly familyName: string
  readonly studentId: string
  /** ISO times. */
  readonly createdAt: string
  readonly at: string
  readonly by: string
  readonly reason: string
}

/** One line of the list of students: a part of the summary that the vault keeps. */
export interface CaseloadEntry {
  readonly givenName: string
  readonly familyName: string
  readonly preferredName: string
  readonly gradeLevel: string
  readonly state: string
  /** Share of rated items answered, 0–1. */
  readonly answered: number
  readonly stage: 'intake' | 'matches' | 'plan'
  readonly specialty: string | null
  /** An ISO time. */
  readonly updatedAt: string
}

/** The words of one language, and the catalog in it. */
export interface Wording {
  readonly t: Translate
  readonly catalog: Catalog
}

/** Everything that any document may be made of. Equal input gives an equal document: the day comes in, too. */
export interface DocumentContext extends Wording, Contact {
  /** `en` or `es`: the language `t` speaks. */
  readonly language: string
  /** The same in another language, for papers that carry two. */
  inLanguage(language: 'en' | 'es'): Wording
  readonly paper: 'letter' | 'a4'
  readonly counselorName: string
  readonly schoolName: string
  /** Day this copy is dated by, as `YYYY-MM-DD`. */
  readonly date: string
  /** Where the office is: the day of a moment is the day there. */
  readonly timeZone: string
  readonly student: DocumentStudent | null
  readonly caseload: readonly CaseloadEntry[]
  /** Every student with all there is of them, for a paper about the class. */
  readonly class?: readonly DocumentStudent[]
  readonly notRead?: NotRead
  readonly destroyed?: readonly DestroyedRecord[]
  readonly options: DocumentOptions
  /** What people of the place know. */
  readonly local?: LocalKnowledge
}

export type WithStudent = DocumentContext & { readonly student: DocumentStudent }
export type WithPlan = DocumentContext & { readonly student: DocumentStudent & { readonly plan: EditedPlan } }
