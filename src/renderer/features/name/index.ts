export { AskName } from './AskName'
