import type { DocumentModel } from '../../core/documents/model'
import { definitionOf } from './definition'
import { draw } from './engine/draw'
import { facesIn } from './fonts'
import { magnification, sheetOf, type PrintSize } from './theme'

export interface PrintOptions {
  /** Folder with the four Noto Sans files of `resources/fonts`. */
  readonly fontsDir: string
  /** `large` is for people who see little: everything is drawn larger, on more pages. */
  readonly size?: PrintSize
}

/**
 * Draws a document as PDF. Equal models give equal bytes: the only date in the file is the model's.
 * Nothing but the fonts is read, and no network is touched. Rejects when the fonts cannot be read.
 */
export async function renderDocument(
  model: DocumentModel,
  { fontsDir, size = 'usual' }: PrintOptions,
): Promise<{ pdf: Uint8Array; pages: number }> {
  let pages = 0
  const definition = definitionOf(model, facesIn(fontsDir), sheetOf(model.info.paper, size), (count) => {
    pages = count
  })
  const pdf = await draw(definition, fontsDir, magnification[size])
  return { pdf, pages }
}

/** `renderDocument` for those who only want the bytes. */
export const renderPdf = async (model: DocumentModel, options: PrintOptions): Promise<Uint8Array> =>
  (await renderDocument(model, options)).pdf
