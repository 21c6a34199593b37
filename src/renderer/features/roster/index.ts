export { RosterPage } from './RosterPage'
