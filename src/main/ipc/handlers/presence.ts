import type { VaultSession } from '../../../node/vault/session'
import type { HandlersOf } from '../handlers'

export const presenceHandlers = (session: VaultSession): HandlersOf<'presence'> => ({
  'presence.beat': ({ student }) => session.current().presence.beat(student),
})
