export { NotesStep } from './NotesStep'
