import { describe, expect, it } from 'vitest'
import { casepath, folderWith } from './support'

const nameOnly = JSON.stringify({ format: 'casepath-intake/1', student: { givenName: 'Ana', familyName: 'Prueba' } })

describe('what a command line does not take in silence', () => {
  it.each([
    [['match', 'rosa-delgado.json', '--today', '2026-11-22'], '--today: not an option of match; try --help'],
    [['routes', 'rosa-delgado.json', '--route', 'bsw'], '--route: not an option of routes; try --help'],
    [
      ['plan', 'rosa-delgado.json', '--specialty', 'nurse', '--specialty', 'legal'],
      '--specialty: given more than once',
    ],
  ])('%j', async (argv, said) => {
    expect(await casepath(argv)).toMatchObject({ code: 2, text: '', errors: [said] })
  })

  it.each(['0001-01-01', '1899-12-31', '2201-01-01', '9999-12-31', '2026-02-30', 'today'])(
    'refuses %s as today',
    async (today) => {
      expect(await casepath(['plan', 'rosa-delgado.json', '--today', today])).toMatchObject({ code: 2, text: '' })
    },
  )

  it('says that nothing answered puts one specialty first', async () => {
    const cwd = await folderWith({ 'min.json': nameOnly })
    const match = await casepath(['match', 'min.json'], { cwd })
    expect(match.text).toContain('Nothing answered so far puts one specialty before another.')
    expect(match.text).not.toContain('stays first')
    const plan = await casepath(['plan', 'min.json'], { cwd })
    expect(plan.errors.join('\n')).toContain('17 specialties are level')
    expect((await casepath(['plan', 'min.json', '--specialty', 'legal'], { cwd })).errors).toEqual([])
  })
})
