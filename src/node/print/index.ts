import type { DocumentModel } from '../../core/documents/model'
import { asDataUrl, type Logo } from '../logo/read-logo'
import { definitionOf, type DrawnLogo } from './definition'
import { layOut, type LaidOut } from './engine/draw'
import { facesIn } from './fonts'
import { logoRoom, magnification, sheetOf, snug, type PrintSize } from './theme'

export interface PrintOptions {
  /** Folder with the four Noto Sans files of `resources/fonts`. */
  readonly fontsDir: string
  /** `large` is for people who see little: everything is drawn larger, on more pages. */
  readonly size?: PrintSize
  /** Stands beside the title on the first page. */
  readonly logo?: PaperLogo | undefined
}

/** A picture that `readLogo` has read through. */
export interface PaperLogo extends Pick<Logo, 'type' | 'bytes'> {
  /** Said in its place; `null` makes it an ornament. */
  readonly alternative: string | null
}

/**
 * Draws a document as PDF. Equal models and logos give equal bytes: the only date in the file is the model's.
 * Nothing but the fonts is read, and no network is touched. Rejects when the fonts cannot be read.
 */
export async function renderDocument(
  model: DocumentModel,
  { fontsDir, size = 'usual', logo }: PrintOptions,
): Promise<{ pdf: Uint8Array; pages: number }> {
  const laidOut = (factor: number): LaidOut =>
    layOut(
      definitionOf(
        model,
        facesIn(fontsDir),
        sheetOf(model.info.paper, size, factor),
        logo ? drawn(logo, factor) : null,
      ),
      fontsDir,
    )
  const usual = laidOut(magnification[size])
  if (size === 'usual' && isNearlyEmpty(usual))
    for (const factor of snug) {
      const tighter = laidOut(factor)
      if (tighter.pages < usual.pages) return { pdf: await tighter.draw(factor), pages: tighter.pages }
    }
  return { pdf: await usual.draw(magnification[size]), pages: usual.pages }
}

/** Whether the last page has a few lines only, of so few pages that drawing them tighter may spare it. */
const isNearlyEmpty = ({ pages, lastFilled }: LaidOut): boolean => pages > 1 && pages <= 8 && lastFilled < 0.35

/** As large on every paper: what is drawn larger is laid out smaller before. */
const drawn = (logo: PaperLogo, factor: number): DrawnLogo => ({
  url: asDataUrl(logo),
  width: logoRoom.width / factor,
  height: logoRoom.height / factor,
  alternative: logo.alternative,
})

/** `renderDocument` for those who only want the bytes. */
export const renderPdf = async (model: DocumentModel, options: PrintOptions): Promise<Uint8Array> =>
  (await renderDocument(model, options)).pdf
