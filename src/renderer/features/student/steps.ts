/** The steps of a student's page, in the order of the work. None waits for another. */
export const steps = ['intake', 'matches', 'plan', 'print', 'meeting', 'courses', 'notes'] as const
export type Step = (typeof steps)[number]

export const isStep = (value: string): value is Step => (steps as readonly string[]).includes(value)
export const stepPath = (id: string, step: Step): string => `/students/${id}/${step}`
