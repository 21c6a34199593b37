import path from 'node:path'
import { takesLogo, type DocumentId } from '../core/documents/kinds'
import { readLogoFile, type Logo } from '../node/logo/read-logo'
import { AppError } from '../shared/errors'
import type { CliContext, Knowledge } from './context'
import { BadInput } from './errors'

/** The school's logo that `--logo` names, for a paper of this kind. @throws BadInput with the reason why not */
export async function logoFrom(
  file: string | undefined,
  document: DocumentId,
  { t }: Pick<Knowledge, 't'>,
  { cwd }: CliContext,
): Promise<Logo | null> {
  if (file === undefined) return null
  if (!takesLogo(document)) throw new BadInput([t('cli:logo.identifies', { document })])
  const reading = await readLogoFile(path.resolve(cwd, file)).catch((error: unknown) => {
    if (!(error instanceof AppError)) throw error
    const errno = error.details?.['errno']
    throw new BadInput([t('cli:logo.unread', { file, reason: typeof errno === 'string' ? errno : error.code })])
  })
  if (reading.ok) return reading.logo
  throw new BadInput([t('cli:logo.refused', { file, reason: t(`settings:logo.problems.${reading.problem}`) })])
}
