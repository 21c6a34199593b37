export { ChooseButton } from './ChooseButton'
export { ClashForm } from './ClashForm'
export { CopiesNotice } from './CopiesNotice'
