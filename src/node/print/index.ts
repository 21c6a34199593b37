import type { DocumentModel } from '../../core/documents/model'
import { definitionOf } from './definition'
import { draw } from './engine/draw'
import { facesIn } from './fonts'

export interface PrintOptions {
  /** Folder with the four Noto Sans files of `resources/fonts`. */
  readonly fontsDir: string
}

/**
 * Draws a document as PDF. Equal models give equal bytes: the only date in the file is the model's.
 * Nothing but the fonts is read, and no network is touched. Rejects when the fonts cannot be read.
 */
export async function renderDocument(
  model: DocumentModel,
  { fontsDir }: PrintOptions,
): Promise<{ pdf: Uint8Array; pages: number }> {
  let pages = 0
  const definition = definitionOf(model, facesIn(fontsDir), (count) => {
    pages = count
  })
  const pdf = await draw(definition, fontsDir)
  return { pdf, pages }
}

/** `renderDocument` for those who only want the bytes. */
export const renderPdf = async (model: DocumentModel, options: PrintOptions): Promise<Uint8Array> =>
  (await renderDocument(model, options)).pdf
