export { AskDisclosure, disclosureOf, DisclosureQuestion, type Answer, type Copy } from './AskDisclosure'
export { DisclosureList } from './DisclosureList'
export { useNewCopy } from './use-new-copy'
