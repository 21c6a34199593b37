import type { z } from 'zod'
import type { Channel } from './channels'
import { activityCalls } from './contract/activity'
import { appCalls } from './contract/app'
import { backupCalls } from './contract/backups'
import { batchCalls } from './contract/batch'
import type { Call } from './contract/call'
import { catalogCalls } from './contract/catalog'
import { copyCalls } from './contract/copies'
import { disclosureCalls } from './contract/disclosures'
import { documentCalls } from './contract/documents'
import { draftCalls } from './contract/drafts'
import { privateCalls } from './contract/private-notes'
import { presenceCalls } from './contract/presence'
import { revisionCalls } from './contract/revisions'
import { exportCalls } from './contract/exports'
import { handoverCalls } from './contract/handover'
import { localCalls } from './contract/local'
import { rosterCalls } from './contract/roster'
import { settingsCalls } from './contract/settings'
import { studentCalls } from './contract/students'
import { trashCalls } from './contract/trash'
import { vaultCalls } from './contract/vault'

export { type PackStatus } from './contract/catalog'
export {
  type BatchOutcome,
  type BatchProgress,
  type BatchReport,
  type BatchRequest,
  type BatchStatus,
} from './contract/batch'
export { type DocumentRequest } from './contract/documents'
export { type BackupPreview } from './contract/backups'
export { type RosterLine } from './contract/roster'
export { type HandoverPreview } from './contract/handover'
export { settings, type Settings } from './contract/settings'
export { vaultProblems, type VaultStatus } from './contract/vault'

/** Every call of the renderer: one file a domain, one entry a call. */
export const contract = {
  ...appCalls,
  ...catalogCalls,
  ...vaultCalls,
  ...backupCalls,
  ...studentCalls,
  ...copyCalls,
  ...privateCalls,
  ...draftCalls,
  ...trashCalls,
  ...handoverCalls,
  ...presenceCalls,
  ...documentCalls,
  ...batchCalls,
  ...disclosureCalls,
  ...revisionCalls,
  ...exportCalls,
  ...localCalls,
  ...activityCalls,
  ...rosterCalls,
  ...settingsCalls,
} as const satisfies Record<Channel, Call>

export type Contract = typeof contract
export type Input<C extends Channel> = z.infer<Contract[C]['input']>
export type Output<C extends Channel> = z.infer<Contract[C]['output']>
