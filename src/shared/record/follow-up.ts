import { followUp, noFollowUp } from '../../core/follow-up/schema'

/** Meetings about the plan; records from before have had none. */
export const followUpField = followUp.default(noFollowUp)
