export { AskDisclosure, type Copy } from './AskDisclosure'
export { DisclosureList } from './DisclosureList'
export { useNewCopy } from './use-new-copy'
