export { PlanStep } from './PlanStep'
