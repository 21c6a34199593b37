export { IntakeStep } from './IntakeStep'
