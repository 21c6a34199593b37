import { PDFDocument } from '@cantoo/pdf-lib'

/**
 * The same document, to be opened with a password alone: AES with 256 bits, as PDF 2.0 has it (ISO 32000-2, revision 6),
 * names and titles included. Pages, bookmarks and the structure for screen readers stay. Whoever knows the password may do
 * everything with the file. Nobody keeps the password.
 */
export async function protect(pdf: Uint8Array, password: string): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  lock(document, password)
  return document.save()
}

/** The same for a document that is not saved yet. */
export const lock = (document: PDFDocument, password: string): void =>
  document.encrypt({ userPassword: password, ownerPassword: password, algorithm: 'AES-256' })

/** Whether a protected file opens with this password. */
export const opensWith = (pdf: Uint8Array, password: string): Promise<boolean> =>
  PDFDocument.load(pdf, { updateMetadata: false, password }).then(
    () => true,
    () => false,
  )
