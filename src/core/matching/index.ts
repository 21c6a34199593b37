export { matchStudent, prepareCatalog, scoreSpecialty, type PreparedSpecialty } from './match'
export { explainContribution, topReasons } from './explain'
export { bandFloor, bandOf, defaultWeights } from './weights'
export * from './types'
