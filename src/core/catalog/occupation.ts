import { z } from 'zod'
import { confidence, figure, sourceId, text } from './figure'

const percentiles = z.strictObject({
  p10: figure.nullable(), p25: figure.nullable(), median: figure.nullable(), p75: figure.nullable(), p90: figure.nullable(), mean: figure.nullable(),
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

export const riasecScores = z.strictObject({ R: z.number(), I: z.number(), A: z.number(), S: z.number(), E: z.number(), C: z.number() })
export type RiasecScores = z.infer<typeof riasecScores>

/** O*NET's published interest profile: Occupational Interests scale, 1–7. */
export const interestProfile = z.strictObject({
  onetSoc: z.string().regex(/^\d{2}-\d{4}\.\d{2}$/),
  title: text,
  scores: riasecScores,
  highPoints: z.string().regex(/^[RIASEC]{1,3}$/),
  period: text,
  source: sourceId,
  jobZone: figure.nullable(),
  workValues: z.strictObject({ scores: z.record(z.string(), z.number()), scale: text, period: text, source: sourceId }).nullable(),
})
export type InterestProfile = z.infer<typeof interestProfile>

export const occupation = z.strictObject({
  soc: z.string().regex(/^\d{2}-\d{4}$/),
  title: text,
  /** Period to use when occupations are compared with each other. */
  comparablePeriod: text,
  readings: z.array(wageReading).min(1),
  outlook: z
    .strictObject({
      period: text,
      baseEmployment: figure, projectedEmployment: figure, change: figure, percentChange: figure, annualOpenings: figure,
      note: text.optional(),
    })
    .nullable(),
  entry: z.strictObject({ education: text.nullable(), experience: text.nullable(), training: text.nullable(), source: sourceId }).nullable(),
  interests: z.array(interestProfile),
  /** Median annual pay by state code, where published. */
  stateMedians: z.strictObject({ period: text, source: sourceId, annual: z.record(z.string().length(2), z.number().nullable()) }).nullable(),
  confidence: confidence.optional(),
  note: text.optional(),
})
export type Occupation = z.infer<typeof occupation>
