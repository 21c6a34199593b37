import { removePrivateNotes, studentsInDrawer } from '../../node/vault/private-notes'
import type { Vault } from '../../node/vault/vault'

/**
 * Removes from this computer the private notes and drafts of students who were destroyed, here or by a colleague: they may
 * have stayed where a destruction was cut short, or was done on another computer. @throws AppError what the disk refuses
 */
export async function clearPrivate(vault: Vault, folder: string): Promise<void> {
  const drawer = { folder, vaultId: vault.id }
  for (const student of await studentsInDrawer(drawer))
    if (await vault.destructions.wasDestroyed(student)) await removePrivateNotes(drawer, student)
}
