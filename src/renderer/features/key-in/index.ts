export { KeyIn } from './KeyIn'
export { KeyInButton } from './KeyInButton'
