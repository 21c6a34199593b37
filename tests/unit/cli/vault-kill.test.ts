import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { expect, it } from 'vitest'
import { casepath, folderWith } from './support'

/** By a process of its own, with the real cost of a passphrase: what is killed must be what people run. */
it('has every student it acknowledged, wherever the import is killed', async () => {
  const cwd = await folderWith({ pw: 'correct horse battery staple' })
  const at = ['--vault', 'v', '--passphrase-file', 'pw']
  expect(await casepath(['vault', 'init', ...at], { cwd })).toMatchObject({ code: 0 })
  const files: Record<string, string> = {}
  for (let n = 0; n < 400; n++)
    files[`${n}.json`] = JSON.stringify({
      format: 'casepath-intake/1',
      student: { givenName: `N${n}`, familyName: 'Kill', studentId: String(n) },
    })
  const intakes = await folderWith(files)
  const script = ['--import', 'tsx', path.resolve('src/cli/index.ts'), 'vault', 'import']
  const named = Object.keys(files).map((name) => path.join(intakes, name))
  const child = spawn(
    process.execPath,
    [...script, ...named, '--vault', path.join(cwd, 'v'), '--passphrase-file', path.join(cwd, 'pw')],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk
    if (text.split('\n').length > 50) child.kill('SIGKILL')
  })
  await once(child, 'close')
  expect(child.signalCode).toBe('SIGKILL')
  const acknowledged = text
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split('\t')[0])
  expect(acknowledged.length).toBeGreaterThanOrEqual(50)
  const ids = (
    JSON.parse((await casepath(['vault', 'list', '--json', ...at], { cwd })).text) as { students: { id: string }[] }
  ).students.map(({ id }) => id)
  expect(acknowledged.filter((id) => !ids.includes(id ?? ''))).toEqual([])
})
