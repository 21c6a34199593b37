export { ActivityPage } from './ActivityPage'
export { ActivityPanel } from './ActivityPanel'
