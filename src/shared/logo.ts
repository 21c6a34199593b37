/** Why a picture is not taken as the school's logo; each is said as `settings:logo.problems.<problem>`. */
export const logoProblems = [
  'too-large',
  'too-many-pixels',
  'not-a-picture',
  'broken',
  'animated',
  'colours',
  'interlaced',
  'not-drawn',
] as const
export type LogoProblem = (typeof logoProblems)[number]

/** Bytes of the file, and pixels of either side. */
export const logoLimits = { bytes: 2 * 1024 * 1024, pixels: 4000 } as const
