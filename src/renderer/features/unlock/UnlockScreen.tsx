import type { VaultStatus } from '../../../shared/ipc/contract'
export const UnlockScreen = ({ status }: { status: VaultStatus }) => <h1>{status.state}</h1>
