import { z } from 'zod'
import { courseSubjects } from '../courses/schema'
import { itemsBySection } from '../intake/items'
import { factId, figure, id, sourceId, text } from './figure'

export const guideTopics = [
  'role',
  'activities',
  'skills',
  'frameworks',
  'standards',
  'questions',
  'steps',
  'pay',
  'outlook',
  'licensing',
  'high-school',
  'conflicts',
] as const
export type GuideTopic = (typeof guideTopics)[number]

/** One page of the guide: what holds for case management as a whole, rather than for one specialty or one state. */
export const guideEntry = z.strictObject({
  id,
  topic: z.enum(guideTopics),
  title: text,
  /** Short paragraphs in plain words, reading grade 9 or below. */
  text: z.array(text).min(1),
  /** As published, each with its period; `note` names what it is. Official readings are not copied here: see `occupations`. */
  figures: z.array(figure),
  /** Occupations whose newest official reading stands first, before any figure of the entry itself. */
  occupations: z.array(z.string().regex(/^\d{2}-\d{4}$/)).default([]),
  /** Intake items that ask about what the entry describes. */
  items: z
    .strictObject({
      activities: z.array(z.enum(itemsBySection.activities)).optional(),
      skills: z.array(z.enum(itemsBySection.skills)).optional(),
      conditions: z.array(z.enum(itemsBySection.conditions)).optional(),
      populations: z.array(z.enum(itemsBySection.populations)).optional(),
      settings: z.array(z.enum(itemsBySection.settings)).optional(),
    })
    .default({}),
  /** Courses of high school that the entry names; for every specialty where `specialties` is empty. */
  courses: z
    .array(z.strictObject({ title: text, subject: z.enum(courseSubjects), specialties: z.array(id).default([]) }))
    .default([]),
  facts: z.array(factId),
  sources: z.array(sourceId).min(1),
})
export type GuideEntry = z.infer<typeof guideEntry>
