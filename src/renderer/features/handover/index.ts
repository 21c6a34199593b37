export { HandoverButton } from './HandoverButton'
export { TakeInLink } from './TakeInLink'
