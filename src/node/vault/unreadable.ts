/** A student whose document could not be read as it is, and what was done about it. */
export interface Unreadable {
  readonly id: string
  /** The previous version stands in; the damaged file is kept beside it. */
  readonly recovered: boolean
  /** `older`: sound, but an earlier version than one that was here before; it was put back, or is behind on a synchronized folder. */
  readonly reason: 'damaged' | 'missing' | 'newer' | 'refused' | 'older'
}
