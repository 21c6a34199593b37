export { MeetingStep } from './MeetingStep'
