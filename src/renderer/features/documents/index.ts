export { PrintStep } from './PrintStep'
