import { keyInState } from '../../core/paper-form/key-in'

/** A paper form that is being keyed in, as far as it has come; records from before have none under way. */
export const keyInField = keyInState.nullable().default(null)
