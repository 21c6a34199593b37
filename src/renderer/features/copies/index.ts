export { ChooseButton } from './ChooseButton'
export { CopiesNotice } from './CopiesNotice'
