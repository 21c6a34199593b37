export { isDescendant, isSameRecord, joinLineages, mergeRecords } from './records'
export { pathKey, type Clash, type ClashPick, type Picks } from './merge'
export { type Value } from './values'
