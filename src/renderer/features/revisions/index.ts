export { ChangedSinceSigned } from './ChangedSinceSigned'
export { RevisionsPanel } from './RevisionsPanel'
