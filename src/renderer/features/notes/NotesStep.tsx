import { useVaultStatus } from '../../app/vault-status'
import { AskName } from '../name'
import { FilePanel } from './FilePanel'
import { PrivatePanel } from './PrivatePanel'
import classes from './notes.module.css'

/** The two drawers: what belongs to the student's record, and what is the counselor's alone. */
export function NotesStep({ id }: { id: string }) {
  const { kind } = useVaultStatus()
  return (
    <div className={classes.drawers}>
      <div className={classes.drawer}>
        <AskName />
        <FilePanel id={id} />
      </div>
      {kind === 'sealed' && <PrivatePanel id={id} />}
    </div>
  )
}
