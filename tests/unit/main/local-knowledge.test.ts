import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { emptyLocal, localKnowledge, type LocalKnowledge } from '../../../src/core/local/local'
import { mergeLocal } from '../../../src/core/local/merge-local'
import { readLocal } from '../../../src/core/local/read-local'
import { emptyVault, everythingOnDisk } from './support'

const id = (n: number): string => `6f1f0f9e-5a5e-4a67-9d84-2f1b7f7c0a1${n}`
const days = { addedBy: 'R. Lane', addedOn: '2026-11-01', changedOn: '2026-11-01' }
const local: LocalKnowledge = localKnowledge.parse({
  format: 'casepath-local/1',
  colleges: [{ ...days, id: id(1), name: 'Lakeside State', state: 'OH', cswe: 'candidate' }],
  wages: [
    {
      ...days,
      id: id(2),
      name: 'Case aide',
      area: 'Lake County',
      period: '2026',
      p10: 30000,
      median: 38000,
      source: 'County',
    },
  ],
})

describe('a file of local knowledge', () => {
  it('reads back as it was written, and says unknown what nobody stated', () => {
    expect(readLocal(JSON.stringify(local))).toEqual({ ok: true, local })
    const bare = { ...days, id: id(3), name: 'Elm College' }
    const reading = readLocal(JSON.stringify({ format: 'casepath-local/1', colleges: [bare] }))
    expect(reading.ok && reading.local.colleges[0]).toMatchObject({ cswe: 'unknown', state: null, programs: [] })
  })

  const broken: [name: string, change: object, at: string][] = [
    ['percentiles out of order', { wages: [{ ...local.wages[0], p10: 40000 }] }, 'wages.0.median'],
    ['a wage without an amount', { wages: [{ ...local.wages[0], p10: null, median: null }] }, 'wages.0.median'],
    ['a wage without a source', { wages: [{ ...local.wages[0], source: ' ' }] }, 'wages.0.source'],
    ['one id twice', { colleges: [local.colleges[0], local.colleges[0]] }, 'colleges.1.id'],
    ['another format', { format: 'casepath-local/2' }, 'format'],
    ['a student', { students: [] }, ''],
  ]
  it.each(broken)('is refused whole for %s', (_name, change, at) => {
    const reading = readLocal(JSON.stringify({ ...local, ...change }))
    expect(reading.ok ? 'read' : reading.problems.map((problem) => problem.path)).toEqual([at])
  })

  it('is merged by id: new ones come in, the later version wins, one’s own stays otherwise', () => {
    const [mine] = local.colleges
    const later = { ...mine!, cswe: 'accredited' as const, changedOn: '2026-11-20' }
    const fresh = { ...mine!, id: id(4), name: 'Elm College' }
    const { merged, report } = mergeLocal(local, { ...local, colleges: [later, fresh] })
    expect(merged.colleges).toEqual([later, fresh])
    expect(report).toEqual({
      added: [{ kind: 'colleges', name: 'Elm College' }],
      replaced: [{ kind: 'colleges', name: 'Lakeside State' }],
      kept: [],
      same: 1,
    })
    const back = mergeLocal(merged, local)
    expect(back.merged).toEqual(merged)
    expect(back.report.kept).toEqual([{ kind: 'colleges', name: 'Lakeside State' }])
  })
})

describe('local knowledge in the vault', () => {
  it('is empty at first, sealed when kept, and there again at the next opening', async () => {
    const vault = emptyVault()
    const open = await vault.open()
    expect(await open.local.get()).toEqual({ revision: 0, local: emptyLocal })
    expect(await open.local.save(0, local)).toBe(1)
    await open.close()
    expect(everythingOnDisk(vault.dir)).not.toContain('Lakeside')
    const again = await vault.open()
    expect(await again.local.get()).toEqual({ revision: 1, local })
    await again.close()
    await expect(again.local.get()).rejects.toMatchObject({ code: 'locked' })
  })

  it('is not overwritten by a window that has not seen the last change', async () => {
    const vault = emptyVault()
    const [one, other] = [await vault.open(), await vault.open()]
    await one.local.save(0, local)
    await expect(other.local.save(0, emptyLocal)).rejects.toMatchObject({ code: 'conflict' })
    expect((await other.local.get()).local).toEqual(local)
    await Promise.all([one.close(), other.close()])
  })

  it('comes back in its previous version when the file is damaged', async () => {
    const vault = emptyVault()
    const open = await vault.open()
    await open.local.save(0, local)
    await open.local.save(1, emptyLocal)
    const file = path.join(vault.dir, 'local.json')
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, -20))
    expect(await open.local.get()).toEqual({ revision: 1, local })
    await open.close()
  })
})
