import type { Doing } from '../../shared/activity'
import type { Channel } from '../../shared/ipc/channels'
import type { Input, Output } from '../../shared/ipc/contract'

type DeedOf = { readonly [C in Channel]?: (input: Input<C>, output: Output<C>) => Doing | readonly Doing[] | null }

/** What the activity log says of a call that went well. A call that is not here is not noted: it only looks, or is private. */
export const deedOf: DeedOf = {
  'vault.changePassphrase': () => ({ what: 'passphrase-changed' }),
  'vault.renewRecoveryCode': () => ({ what: 'recovery-renewed' }),
  'students.get': ({ id }) => ({ what: 'opened', student: id }),
  'students.create': (_input, { record }) => ({ what: 'created', student: record.id }),
  'students.save': ({ record }) => ({ what: 'changed', student: record.id }),
  'students.importIntake': (_input, output) =>
    output?.imported ? { what: 'imported', student: output.imported.record.id, about: 'intake' } : null,
  'roster.takeIn': (_input, { saved: count, untrashed }) => [
    ...(count > 0 ? [{ what: 'imported', about: 'roster', count } as const] : []),
    ...untrashed.map((student) => ({ what: 'untrashed', student }) as const),
  ],
  'students.exportIntake': ({ id }, { saved }) => (saved ? { what: 'exported', student: id, about: 'intake' } : null),
  'copies.merge': (_input, { student }) => ({ what: 'merged', student }),
  'copies.dropKept': ({ student }) => ({ what: 'merged', student }),
  'documents.save': ({ document, studentId }, { fileName }) =>
    fileName === null ? null : { what: 'saved', student: studentId, about: document },
  'documents.print': ({ document, studentId }, { printed }) =>
    printed ? { what: 'printed', student: studentId, about: document } : null,
  'batch.start': ({ document, studentIds }, { started }) =>
    started ? { what: 'batch-begun', about: document, count: studentIds.length } : null,
  'batch.resume': (_input, { started }) => (started ? { what: 'batch-begun' } : null),
  'batch.saveReport': (_input, { fileName }) => (fileName === null ? null : { what: 'exported', about: 'report' }),
  'revisions.save': ({ studentId }, { fileName }) =>
    fileName === null ? null : { what: 'saved', student: studentId, about: 'career-plan' },
  'revisions.print': ({ studentId }, { printed }) =>
    printed ? { what: 'printed', student: studentId, about: 'career-plan' } : null,
  'revisions.sign': ({ studentId }) => ({ what: 'signed', student: studentId, about: 'career-plan' }),
  'exports.save': ({ studentId, kind }, { fileName }) =>
    fileName === null ? null : { what: 'exported', student: studentId, about: kind },
  'exports.readTable': ({ studentId }, output) =>
    output?.ok ? { what: 'imported', student: studentId, about: 'table' } : null,
  'handover.write': ({ student }, { fileName }) => (fileName === null ? null : { what: 'handed-over', student }),
  'handover.takeIn': (_input, { student }) => ({ what: 'taken-in', student }),
  'trash.put': ({ id }) => ({ what: 'trashed', student: id }),
  'trash.restore': ({ id }) => ({ what: 'untrashed', student: id }),
  'trash.hold': ({ id }) => ({ what: 'held', student: id }),
  'trash.release': ({ id }) => ({ what: 'released', student: id }),
  'trash.left': ({ id }) => ({ what: 'changed', student: id }),
  'trash.destroy': ({ id }) => ({ what: 'destroyed', student: id }),
  'backups.make': () => ({ what: 'backed-up' }),
  'backups.saveAs': (_input, { saved }) => (saved ? { what: 'backed-up', about: 'file' } : null),
  'backups.bringBack': (_input, { count }) => ({ what: 'brought-back', count }),
  'activity.export': (_input, { fileName }) => (fileName === null ? null : { what: 'exported', about: 'activity' }),
  'local.save': () => ({ what: 'local-changed' }),
}
