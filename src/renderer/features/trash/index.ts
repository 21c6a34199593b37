export { KeepingButton } from './KeepingButton'
export { TrashPage } from './TrashPage'
