/** Kinds of experience that the intake offers; any other was typed by hand. */
export const experienceKinds: readonly string[] = [
  'volunteer',
  'paid',
  'internship',
  'job-shadow',
  'caregiving',
  'school',
  'military',
]
