/**
 * The items of the intake, by section: the contract `casepath-intake/1`.
 * The catalog, the paper form, the matcher and other people's files use exactly these ids. Adding one is a minor
 * revision of the format; renaming or removing one is a new format with a migration.
 */

export const itemsBySection = {
  populations: [
    'children',
    'teens',
    'families',
    'older-adults',
    'patients',
    'mental-illness',
    'addiction',
    'justice',
    'survivors',
    'disabilities',
    'unhoused',
    'immigrants',
    'students',
    'job-seekers',
    'communities',
  ],
  settings: [
    'hospital',
    'clinic',
    'nursing-home',
    'mental-health-center',
    'recovery-center',
    'school',
    'court',
    'law-office',
    'prison',
    'shelter',
    'government',
    'nonprofit',
    'client-home',
    'job-center',
    'policy-office',
  ],
  activities: [
    'assess',
    'plan-care',
    'coordinate',
    'monitor',
    'crisis',
    'counsel',
    'medical',
    'coach-skills',
    'legal',
    'benefits',
    'home-visits',
    'mediate',
    'investigate',
    'analyze-data',
    'write-proposals',
    'lead',
    'outreach',
    'records',
  ],
  skills: [
    'crisis-negotiation',
    'data-analysis',
    'presenting',
    'interviewing',
    'detail',
    'multitasking',
    'creativity',
    'teamwork',
    'networking',
    'memory',
    'empathy',
    'patience',
    'listening',
    'cultural',
    'confidentiality',
    'advocacy',
    'resilience',
    'second-language',
    'science',
    'writing',
  ],
  conditions: [
    'long-days',
    'travel',
    'on-call',
    'stress',
    'paperwork',
    'secure-sites',
    'medical-sites',
    'trauma',
    'conflict',
    'modest-start-pay',
  ],
  values: ['pay', 'security', 'advancement', 'independence', 'variety', 'helping', 'balance', 'team'],
} as const

/** The sections answered item by item on a 0–4 scale, in the order in which they are asked. */
export const ratedSections = ['populations', 'settings', 'activities', 'skills', 'conditions', 'values'] as const
export type RatedSection = (typeof ratedSections)[number]

/** The six interest letters, in the order of Holland's hexagon. */
export const riasecLetters = ['R', 'I', 'A', 'S', 'E', 'C'] as const
export type RiasecLetter = (typeof riasecLetters)[number]

/** Every specialty that a student is matched against. */
export const entrySpecialties = [
  'child-family',
  'healthcare',
  'mental-health',
  'substance-use',
  'correctional',
  'geriatric',
  'forensic',
  'juvenile',
  'rehabilitation',
  'legal',
  'clinical',
  'social-work',
  'nurse',
  'housing',
  'immigration',
  'school',
  'employment',
] as const
/** Roles that are planned toward but not matched at entry. */
export const advancementRoles = ['supervisor', 'policy'] as const
