export { AskDisclosure, disclosureOf, DisclosureQuestion, type Copy } from './AskDisclosure'
export type { Answer } from './DisclosureFields'
export { DisclosureList } from './DisclosureList'
export { useNewCopy } from './use-new-copy'
