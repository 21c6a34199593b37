import { rm } from 'node:fs/promises'
import { asDiskError } from '../../node/files/disk-errors'
import { replaceFile } from '../../node/files/replace-file'
import { asDataUrl, readLogoFile, type Logo } from '../../node/logo/read-logo'
import { AppError } from '../../shared/errors'
import type { LogoStatus } from '../../shared/ipc/contract/settings'
import type { LogoProblem } from '../../shared/logo'

/** The school's logo for papers: one picture outside the vault, because it is about no student. */
export interface LogoStore {
  /** `null` where there is none, or none that can be drawn. */
  current(): Logo | null
  status(): LogoStatus
  /** Takes a picture in, or answers why not; then nothing has changed. @throws AppError for what the disk refuses */
  choose(from: string): Promise<LogoProblem | null>
  remove(): Promise<void>
}

interface LogoStoreOptions {
  /** Where the copy is kept, so that it is printed without the place it came from. PNG or JPEG, as its bytes say. */
  readonly file: string
  /** Draws it on a paper about nobody. @throws AppError `pdf-failed` where it cannot be drawn */
  tryOut(logo: Logo): Promise<unknown>
}

/** Never fails to open: papers are made without a picture that went bad, and the settings say so. */
export async function openLogo({ file, tryOut }: LogoStoreOptions): Promise<LogoStore> {
  let logo: Logo | null = null
  let broken = false
  try {
    const reading = await readLogoFile(file)
    if (reading.ok) logo = reading.logo
    else broken = true
  } catch (error) {
    broken = !(error instanceof AppError && error.code === 'folder-gone')
  }
  return {
    current: () => logo,
    status: () => ({ image: logo && asDataUrl(logo), broken }),
    async choose(from) {
      const reading = await readLogoFile(from)
      if (!reading.ok) return reading.problem
      try {
        await tryOut(reading.logo)
      } catch (error) {
        if (error instanceof AppError && error.code === 'pdf-failed') return 'not-drawn'
        throw error
      }
      await replaceFile(file, reading.logo.bytes)
      logo = reading.logo
      broken = false
      return null
    },
    async remove() {
      await rm(file, { force: true }).catch((error: unknown) => {
        throw asDiskError(error)
      })
      logo = null
      broken = false
    },
  }
}
