import type { LocalKind } from '../../../core/local/local'

export type FieldKind =
  'text' | 'note' | 'age' | 'state' | 'cswe' | 'programs' | 'specialties' | 'soc' | 'per' | 'dollars'

/** The fields of each kind of entry, in the order in which they are asked. The first names the entry. */
export const fieldsOf: Readonly<Record<LocalKind, readonly (readonly [name: string, kind: FieldKind])[]>> = {
  colleges: [
    ['name', 'text'],
    ['city', 'text'],
    ['state', 'state'],
    ['cswe', 'cswe'],
    ['programs', 'programs'],
    ['note', 'note'],
  ],
  sites: [
    ['name', 'text'],
    ['city', 'text'],
    ['state', 'state'],
    ['what', 'text'],
    ['minAge', 'age'],
    ['hours', 'text'],
    ['phone', 'text'],
    ['specialties', 'specialties'],
    ['note', 'note'],
  ],
  agencies: [
    ['name', 'text'],
    ['city', 'text'],
    ['state', 'state'],
    ['what', 'text'],
    ['phone', 'text'],
    ['email', 'text'],
    ['specialties', 'specialties'],
    ['note', 'note'],
  ],
  contacts: [
    ['name', 'text'],
    ['role', 'text'],
    ['organization', 'text'],
    ['phone', 'text'],
    ['email', 'text'],
    ['note', 'note'],
  ],
  wages: [
    ['name', 'text'],
    ['soc', 'soc'],
    ['area', 'text'],
    ['period', 'text'],
    ['source', 'text'],
    ['per', 'per'],
    ['p10', 'dollars'],
    ['p25', 'dollars'],
    ['median', 'dollars'],
    ['p75', 'dollars'],
    ['p90', 'dollars'],
    ['note', 'note'],
  ],
}

/** What cannot be left empty. */
export const neededFields = new Set(['name', 'area', 'period', 'source'])

/** What is said more of, with an example. */
export const hinted = new Set(['period', 'source', 'area', 'hours'])
