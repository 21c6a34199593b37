import { filePassword } from '../shared/file-password'
import type { CliContext, Knowledge } from './context'
import { BadInput } from './errors'
import { readPassphrase } from './open-vault'
import type { Values } from './options'

/**
 * The password for the PDF, from the file that `--password-file` names: on the command line itself others could read it.
 * @throws BadInput when the file does not hold one
 */
export async function passwordFrom(
  values: Pick<Values, 'password-file'>,
  { t }: Pick<Knowledge, 't'>,
  context: CliContext,
): Promise<string | undefined> {
  const file = values['password-file']
  if (file === undefined) return undefined
  const password = await readPassphrase(values, context, t, 'password-file')
  const { data } = filePassword.safeParse(password)
  if (data === undefined) throw new BadInput([t('cli:password.unfit', { file })])
  return data
}
