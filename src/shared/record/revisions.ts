import { planRevisions } from '../../core/planning/revisions'

/** Printed and signed plans; records from before have none. Their bytes are kept apart, so that a save stays small. */
export const revisionsField = planRevisions.default([])
