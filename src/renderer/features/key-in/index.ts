export { KeyIn } from './KeyIn'
export { KeyInButton } from './KeyInButton'
export { NextForm } from './NextForm'
export { keyInPath, nextFormPath } from './paths'
