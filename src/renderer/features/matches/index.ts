export { MatchesStep } from './MatchesStep'
