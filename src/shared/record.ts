import { z } from 'zod'
import { intake, type Intake } from '../core/intake/schema'
import { appointment } from '../core/follow-up/schema'
import { scoredSections } from '../core/matching/types'
import { editedPlan } from '../core/planning/edited-plan'
import { coursesField } from './record/courses'
import { disclosures } from './record/disclosures'
import { fileEntries } from './record/entries'
import { followUpField } from './record/follow-up'
import { keeping } from './record/keeping'
import { keyInField } from './record/key-in'
import { revisionsField } from './record/revisions'
import { recordLineage } from './record/version'
import { revisedAnswers } from './record/revised-answers'

/** What the vault keeps of one student: one sealed document. A new field is schema + migration + fixture. */

export const recordVersion = 1

export const weights = z.record(z.enum(scoredSections), z.number().min(0).max(1))

/** The counselor's decision; who and when are kept because the plan follows the choice, not the rank. */
export const choice = z.strictObject({
  specialty: z.string(),
  route: z.string(),
  chosenAt: z.iso.datetime(),
  chosenBy: z.string(),
})
export type Choice = z.infer<typeof choice>

export const studentRecord = z.strictObject({
  schemaVersion: z.literal(recordVersion),
  id: z.uuid(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  intake,
  /** Only when they differ from the default. */
  weights: weights.nullable(),
  choice: choice.nullable(),
  plan: editedPlan.nullable(),
  /** A specialty the counselor set aside, with the reason. */
  setAside: z.array(
    z.strictObject({ specialty: z.string(), reason: z.string().max(500), at: z.iso.datetime(), by: z.string() }),
  ),
  pinned: z.array(z.string()),
  /** The counselor's own rating of skills, 0–4, beside the student's. It changes no fit. */
  counselorSkills: z.record(z.string(), z.number().int().min(0).max(4)).default({}),
  /** Earlier rounds of the same questions, oldest first, with the day on which the next one was begun. */
  intakeHistory: z.array(z.strictObject({ at: z.iso.datetime(), intake })).default([]),
  disclosures,
  entries: fileEntries,
  keeping,
  lineage: recordLineage,
  followUp: followUpField,
  courses: coursesField,
  keyIn: keyInField,
  revisions: revisionsField,
  revisedAnswers,
})
export type StudentRecord = z.infer<typeof studentRecord>

/** A student of whom nothing is known but an intake. Every later field starts at its schema's default. */
export const newRecord = (id: string, at: string, intake: Intake): StudentRecord => ({
  ...laterFields.parse({}),
  schemaVersion: recordVersion,
  id,
  createdAt: at,
  updatedAt: at,
  intake,
  weights: null,
  choice: null,
  plan: null,
  setAside: [],
  pinned: [],
})

const laterFields = studentRecord.omit({
  schemaVersion: true,
  id: true,
  createdAt: true,
  updatedAt: true,
  intake: true,
  weights: true,
  choice: true,
  plan: true,
  setAside: true,
  pinned: true,
})

export const studentStages = ['intake', 'matches', 'plan'] as const

/** What the list of students shows; can always be rebuilt from the records. */
export const studentSummary = z.strictObject({
  id: z.uuid(),
  revision: z.number().int().positive(),
  givenName: z.string(),
  familyName: z.string(),
  preferredName: z.string(),
  /** The school's own number for the student; empty where none was given. */
  studentId: z.string(),
  gradeLevel: z.string(),
  state: z.string(),
  /** Share of rated items answered, 0–1. */
  answered: z.number(),
  stage: z.enum(studentStages),
  specialty: z.string().nullable(),
  /** Day and hour of the next meeting. */
  nextAppointment: appointment.pick({ on: true, time: true }).nullable(),
  updatedAt: z.iso.datetime(),
  /** When it went to the trash; only there. */
  trashed: z.iso.datetime().optional(),
  /** Day the student left, where it is known. */
  leftOn: z.iso.date().optional(),
  /** A hold stands: only then. */
  held: z.literal(true).optional(),
})
export type StudentSummary = z.infer<typeof studentSummary>

/** A record together with the revision it was read at: a save names the revision it has seen. */
export const versionedRecord = z.strictObject({ revision: z.number().int().positive(), record: studentRecord })
export type VersionedRecord = z.infer<typeof versionedRecord>
