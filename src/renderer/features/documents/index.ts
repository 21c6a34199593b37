export { DocumentsPage } from './DocumentsPage'
export { GeneralDocumentPage } from './GeneralDocumentPage'
export { PrintStep } from './PrintStep'
