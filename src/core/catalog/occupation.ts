import { z } from 'zod'
import { confidence, factId, figure, sourceId, text } from './figure'

const percentiles = z.strictObject({
  p10: figure.nullable(),
  p25: figure.nullable(),
  median: figure.nullable(),
  p75: figure.nullable(),
  p90: figure.nullable(),
  mean: figure.nullable(),
})

/** One reading of pay: one survey, one period, never blended with another. */
export const wageReading = z.strictObject({
  survey: text,
  period: text,
  annual: percentiles,
  hourly: percentiles,
  employment: figure.nullable(),
})
export type WageReading = z.infer<typeof wageReading>

export const riasecScores = z.strictObject({
  R: z.number(),
  I: z.number(),
  A: z.number(),
  S: z.number(),
  E: z.number(),
  C: z.number(),
})

/** O*NET's published interest profile: Occupational Interests scale, 1–7. */
export const interestProfile = z.strictObject({
  onetSoc: z.string().regex(/^\d{2}-\d{4}\.\d{2}$/),
  title: text,
  scores: riasecScores,
  highPoints: z.string().regex(/^[RIASEC]{1,3}$/),
  period: text,
  source: sourceId,
  jobZone: figure.nullable(),
  /** How O*NET made the scores, in its own words. */
  method: text.optional(),
  scale: text.optional(),
  workValues: z
    .strictObject({
      scores: z.record(z.string(), z.number()),
      /** Published high points, strongest first: keys of `scores`. */
      highPoints: z.array(text).optional(),
      scale: text,
      period: text,
      source: sourceId,
    })
    .nullable(),
})
export type InterestProfile = z.infer<typeof interestProfile>

/** What an older document says of pay or outlook: dated, shown as published, never merged with official figures. */
export const publishedFigures = z.strictObject({
  /** The group of workers it speaks of, which is often not the occupation itself. */
  about: text,
  source: sourceId,
  says: text,
  /** `note` of each figure names what it is. */
  figures: z.array(figure),
  /** What came of comparing it with other sources. */
  check: text,
  checkedAgainst: z.array(sourceId),
  facts: z.array(factId),
})

/** Where sources disagree, and which reading the catalog uses. */
export const disagreement = z.strictObject({ about: text, says: text, used: text, sources: z.array(sourceId).min(1) })

export const occupation = z.strictObject({
  soc: z.string().regex(/^\d{2}-\d{4}$/),
  title: text,
  /** Period to use when occupations are compared with each other. */
  comparablePeriod: text,
  readings: z.array(wageReading).min(1),
  outlook: z
    .strictObject({
      period: text,
      baseEmployment: figure,
      projectedEmployment: figure,
      change: figure,
      percentChange: figure,
      annualOpenings: figure,
      note: text.optional(),
    })
    .nullable(),
  /** BLS names one typical path; it is not a hiring rule. */
  entry: z
    .strictObject({
      education: text.nullable(),
      experience: text.nullable(),
      training: text.nullable(),
      source: sourceId,
      period: text.optional(),
      note: text.optional(),
    })
    .nullable(),
  interests: z.array(interestProfile),
  /** Median pay by state code, where published. */
  stateMedians: z
    .strictObject({
      period: text,
      source: sourceId,
      annual: z.record(z.string().length(2), z.number().nullable()),
      hourly: z.record(z.string().length(2), z.number().nullable()).optional(),
      note: text.optional(),
      checkedAgainst: sourceId.optional(),
    })
    .nullable(),
  confidence: confidence.optional(),
  note: text.optional(),
  /** What was looked for and not found, in plain sentences. */
  missing: z.array(text).optional(),
  disagreements: z.array(disagreement).optional(),
  published: z.array(publishedFigures).optional(),
})
export type Occupation = z.infer<typeof occupation>
