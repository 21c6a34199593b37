import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { replaceFile } from '../files/replace-file'
import { isCopyOf, readPlanCopyName } from './conflict-names'
import { readText } from './document-file'
import { openDocument } from './envelope'
import { isSoundPlan, planFile } from './revision-files'
import { studentsFolder, type VaultContext } from './student-version'

/**
 * Versions that a sync program set aside and nobody needs to be asked about. Only what opens with the vault's key is touched: a
 * person may keep files of their own beside ours.
 */

/** The list of students holds nothing that is not in the documents. */
export async function clearIndexCopies({ dir, key, vaultId }: VaultContext): Promise<void> {
  for (const name of await readdir(dir).catch(() => [])) {
    if (!isCopyOf('index.json', name)) continue
    const file = path.join(dir, name)
    const text = (await readText(file).catch(() => null)) ?? ''
    if (openDocument(key, { vault: vaultId, kind: 'index', id: vaultId }, text).state === 'open')
      await rm(file, { force: true }).catch(() => {})
  }
}

/** A printed plan never changes: a copy of it is one too many, or all there is of it, and then takes its place. */
export async function settlePlanCopies(context: VaultContext, names: readonly string[]): Promise<void> {
  const folder = studentsFolder(context.dir)
  for (const name of names) {
    const plan = readPlanCopyName(name)
    if (!plan) continue
    const [file, own] = [path.join(folder, name), planFile(context.dir, plan.student, plan.hash)]
    try {
      const text = (await readText(file)) ?? ''
      if (!(await isSoundPlan(context, plan, text))) continue
      if (!(await isSoundPlan(context, plan, (await readText(own)) ?? ''))) await replaceFile(own, text)
      await rm(file, { force: true })
    } catch {
      // Held by a scanner, or nothing can be written: looked at again next time.
    }
  }
}
