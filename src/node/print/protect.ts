import { PDFDocument } from '@cantoo/pdf-lib'

/**
 * The same document, to be opened with a password alone: AES with 256 bits, as PDF 2.0 has it (ISO 32000-2, revision 6),
 * names and titles included. Pages, bookmarks and the structure for screen readers stay. Whoever knows the password may do
 * everything with the file. Nobody keeps the password.
 */
export async function protect(pdf: Uint8Array, password: string): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  document.encrypt({ userPassword: password, ownerPassword: password, algorithm: 'AES-256' })
  return document.save()
}
