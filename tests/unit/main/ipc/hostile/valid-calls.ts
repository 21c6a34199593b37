import { localFormat, type LocalCollege } from '../../../../../src/core/local/local'
import type { Channel } from '../../../../../src/shared/ipc/channels'
import type { Input } from '../../../../../src/shared/ipc/contract'
import { studentRecord } from '../../../../../src/shared/record'
import kept from '../../../../fixtures/records/v1.json' with { type: 'json' }

const id = '6f1f0f9e-5a5e-4a67-9d84-2f1b7f7c0a11'
const record = studentRecord.parse(kept)
const day = '2026-11-22'
const lineage = { id: 'b2', writer: 'w', ancestors: ['a1'] }
const college: LocalCollege = {
  id,
  addedBy: 'M. Okafor',
  addedOn: day,
  changedOn: day,
  note: '',
  name: 'Example College',
  city: 'Salem',
  state: 'OR',
  programs: [{ name: 'Social work', level: 'bachelor' }],
  cswe: 'accredited',
}

/**
 * One call of every channel as the app's own window makes it, with as many fields as it can carry. What is hostile is
 * made from these by one change each, so a refusal is that change's doing. A channel without a row does not compile.
 */
export const validCalls: { readonly [C in Channel]: Input<C> } = {
  'app.info': undefined,
  'catalog.get': { language: 'es' },
  'catalog.pack': undefined,
  'catalog.choosePack': { from: 'folder' },
  'catalog.removePack': undefined,
  'vault.status': undefined,
  'vault.create': { passphrase: 'four quite unrelated words' },
  'vault.unlock': { passphrase: 'four quite unrelated words' },
  'vault.unlockWithRecovery': { recoveryCode: 'ABCD-EFGH' },
  'vault.openSamples': undefined,
  'vault.lock': undefined,
  'vault.changePassphrase': { current: 'one', next: 'two' },
  'vault.renewRecoveryCode': { current: 'one' },
  'vault.place': undefined,
  'vault.move': undefined,
  'vault.useFolder': undefined,
  'backups.list': undefined,
  'backups.make': undefined,
  'backups.chooseFolder': undefined,
  'backups.saveAs': undefined,
  'backups.open': { name: 'one.casepath-backup' },
  'backups.unlock': { secret: 'one' },
  'backups.bringBack': { ids: [id] },
  'backups.restoreAll': undefined,
  'students.list': undefined,
  'students.get': { id },
  'students.create': { intake: record.intake },
  'students.save': { revision: 1, record },
  'students.importIntake': undefined,
  'students.exportIntake': { id },
  'roster.choose': undefined,
  'roster.takeIn': { update: true, most: 25 },
  'roster.forget': undefined,
  'trash.list': undefined,
  'trash.keeping': { id },
  'trash.put': { id, reason: 'left the school' },
  'trash.restore': { id },
  'trash.hold': { id, reason: 'asked for by a court' },
  'trash.release': { id },
  'trash.destroy': { id, by: 'M. Okafor', reason: 'kept long enough' },
  'copies.list': undefined,
  'copies.read': { id: `${id}.sync-conflict-20261122` },
  'copies.merge': { id: `${id}.sync-conflict-20261122`, picks: { 'intake.goals': 'mine' } },
  'copies.base': { student: id, mine: lineage, theirs: lineage },
  'copies.keep': { record },
  'copies.dropKept': { student: id },
  'documents.preview': {
    document: 'specialty-comparison',
    studentId: id,
    options: { specialties: ['geriatric', 'nurse'], specialty: 'nurse', missing: ['guardian'], returnBy: day },
  },
  'documents.save': { document: 'recovery-sheet', studentId: null, options: { recoveryCode: 'ABCD-EFGH' } },
  'documents.print': { document: 'career-plan', studentId: id },
  'revisions.open': { studentId: id, number: 1 },
  'revisions.save': { studentId: id, number: 1 },
  'revisions.print': { studentId: id, number: 1 },
  'revisions.sign': { studentId: id, number: 1, signatures: [{ role: 'student', name: 'Nadia', on: day }] },
  'exports.save': { studentId: id, kind: 'calendar' },
  'exports.readTable': { studentId: id },
  'local.get': undefined,
  'local.save': {
    revision: 0,
    local: { format: localFormat, colleges: [college], sites: [], agencies: [], contacts: [], wages: [] },
  },
  'local.export': undefined,
  'local.import': undefined,
  'activity.list': { from: day, to: day, what: 'printed', by: 'M. Okafor', student: id, most: 300 },
  'activity.export': { from: day, to: day, what: 'printed', by: 'M. Okafor', student: id },
  'settings.get': undefined,
  'settings.set': {
    theme: 'dark',
    language: 'es',
    lockAfterMinutes: 5,
    paper: 'a4',
    printSize: 'large',
    counselorName: 'M. Okafor',
    schoolName: 'Example High School',
  },
}
