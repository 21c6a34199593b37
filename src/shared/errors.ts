/**
 * One error type across processes. `code` is stable and translated by the renderer (`errors:<code>`);
 * `message` is for the log; `details` holds ids and counts, never a student's words.
 */
export const errorCodes = [
  'internal',
  'invalid-input',
  'locked',
  'wrong-passphrase',
  'weak-passphrase',
  'wrong-recovery-code',
  'vault-exists',
  'no-vault',
  'not-a-vault',
  'vault-newer',
  'vault-header-lost',
  'samples-read-only',
  'not-found',
  'corrupt-file',
  'revision-damaged',
  'revision-missing',
  'conflict',
  'held',
  'not-in-trash',
  'disk-full',
  'not-writable',
  'file-in-use',
  'folder-gone',
  'io',
  'not-a-backup',
  'backup-damaged',
  'not-a-handover',
  'wrong-handover-passphrase',
  'folder-not-empty',
  'invalid-intake',
  'pdf-failed',
  'exists',
  'batch-running',
  'no-plan',
  'no-direction',
  'print-failed',
  'would-identify',
  'catalog-broken',
  'untrusted-sender',
] as const
export type ErrorCode = (typeof errorCodes)[number]

export interface ErrorShape {
  readonly code: ErrorCode
  readonly message: string
  readonly details?: Readonly<Record<string, unknown>>
}

export class AppError extends Error implements ErrorShape {
  readonly code: ErrorCode
  readonly details?: Readonly<Record<string, unknown>>
  constructor(
    code: ErrorCode,
    message: string,
    options: { cause?: unknown; details?: Readonly<Record<string, unknown>> } = {},
  ) {
    super(message, { cause: options.cause })
    this.name = 'AppError'
    this.code = code
    if (options.details) this.details = options.details
  }
}
