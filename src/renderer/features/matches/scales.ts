import type { RatedSection } from '../../../core/intake/items'

/** Which answer scale a section uses: a key of `intake:scales`. */
export const scaleOf = {
  populations: 'interests',
  settings: 'interests',
  activities: 'interests',
  skills: 'skills',
  values: 'values',
  conditions: 'conditions',
} as const satisfies Record<RatedSection, string>
