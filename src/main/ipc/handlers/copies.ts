import type { VaultSession } from '../../../node/vault/session'
import { whatStays } from '../../../shared/record/what-stays'
import type { HandlersOf } from '../handlers'

export const copyHandlers = (session: VaultSession): HandlersOf<'copies'> => ({
  'copies.list': () => session.current().copies.list(),
  'copies.read': async ({ id }) => {
    const { clashes, ...both } = await session.current().copies.read(id)
    return { ...both, clashes: [...clashes] }
  },
  'copies.merge': async ({ id, picks }) => ({ student: (await session.current().copies.merge(id, picks)).id }),
  'copies.base': ({ student, mine, theirs }) => session.current().copies.base(student, mine, theirs),
  'copies.keep': async ({ record }) => {
    const vault = session.current()
    // A kept version is brought in later: it may say no more than a save may, and of nobody who is not here.
    const { record: onDisk } = await vault.get(record.id)
    await vault.copies.keep({ ...record, ...whatStays(onDisk, record) })
    return undefined
  },
  'copies.dropKept': ({ student }) =>
    session
      .current()
      .copies.dropKept(student)
      .then(() => undefined),
})
