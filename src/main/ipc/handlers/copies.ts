import type { VaultSession } from '../../../node/vault/session'
import type { HandlersOf } from '../handlers'

export const copyHandlers = (session: VaultSession): HandlersOf<'copies'> => ({
  'copies.list': () => session.current().copies.list(),
  'copies.read': async ({ id }) => {
    const { clashes, ...both } = await session.current().copies.read(id)
    return { ...both, clashes: [...clashes] }
  },
  'copies.merge': async ({ id, picks }) => ({ student: (await session.current().copies.merge(id, picks)).id }),
  'copies.base': ({ student, mine, theirs }) => session.current().copies.base(student, mine, theirs),
  'copies.keep': ({ record }) =>
    session
      .current()
      .copies.keep(record)
      .then(() => undefined),
  'copies.dropKept': ({ student }) =>
    session
      .current()
      .copies.dropKept(student)
      .then(() => undefined),
})
