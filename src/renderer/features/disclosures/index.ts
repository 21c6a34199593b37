export { AskDisclosure, type Copy } from './AskDisclosure'
export { DisclosureList } from './DisclosureList'
