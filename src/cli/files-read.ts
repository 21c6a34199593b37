import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import type { CliContext } from './context'
import type { Values } from './options'

/**
 * Every file that a command line has read, by its whole path: none of them may ever be written over. A pack may be a
 * folder; what is in it counts.
 * @param files those named without an option
 */
export async function filesRead(
  files: readonly string[],
  values: Partial<Pick<Values, 'password-file' | 'logo' | 'local' | 'pack'>>,
  { cwd }: Pick<CliContext, 'cwd'>,
): Promise<string[]> {
  const { logo, local, pack, 'password-file': password } = values
  const named = [...files, logo, local, pack, password].flatMap((one) => (one === undefined ? [] : [one]))
  const places = await Promise.all(named.map((one) => filesAt(path.resolve(cwd, one))))
  return places.flat()
}

async function filesAt(place: string): Promise<string[]> {
  const found = await stat(place).catch(() => null)
  if (!found?.isDirectory()) return [place]
  const entries = await readdir(place, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => !entry.isDirectory()).map(({ parentPath, name }) => path.join(parentPath, name))
}
