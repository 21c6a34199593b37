import path from 'node:path'
import { fileOf, type FontStyle } from '../fonts'
import { embeddedFont, type ShownFont } from './embedded-font'
import { PDFDocument, type DocumentOptions, type PlacedImage } from './parts'
import { typefaceIn } from './typeface'

/**
 * pdfmake's document with our own fonts, which are parsed once for all documents, and with metadata that stays well
 * formed whatever a name contains. It opens no file but the fonts, and draws no image but those it was given as data URLs.
 */
export class PaperDocument extends PDFDocument {
  private readonly fontsDir: string
  private readonly language: string
  private readonly imageNames: ReadonlySet<string>
  private readonly shown = new Map<FontStyle, ShownFont>()

  constructor(fontsDir: string, options: DocumentOptions, images: object = {}) {
    super({}, images, {}, {}, options, null, () => false)
    this.imageNames = new Set(Object.keys(images))
    this.fontsDir = fontsDir
    this.language = options.lang
  }

  override provideFont(_family: string, bold: boolean, italics: boolean): ShownFont {
    const style: FontStyle = bold ? (italics ? 'bolditalics' : 'bold') : italics ? 'italics' : 'normal'
    const known = this.shown.get(style)
    if (known) return known
    const id = `F${this.shown.size + 1}`
    const font = embeddedFont(this, id, typefaceIn(path.join(this.fontsDir, fileOf[style])))
    this.shown.set(style, font)
    // Where pdfkit looks for what to finish at the end.
    this._fontFamilies[id] = font
    return font
  }

  override provideImage(name: string): PlacedImage {
    if (!this.imageNames.has(name)) throw new Error(`No image is named ${name}`)
    return super.provideImage(name)
  }

  /** pdfkit writes the title into the metadata as it is: an ampersand would make them unreadable. */
  override _addInfo(): void {
    const { info } = this
    const told = Object.entries(info)
    for (const [key, value] of told) if (typeof value === 'string') info[key] = escaped(value)
    super._addInfo()
    Object.assign(info, Object.fromEntries(told))
    this.appendXML(
      `<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:language><rdf:Bag><rdf:li>${escaped(this.language)}</rdf:li></rdf:Bag></dc:language></rdf:Description>`,
    )
  }
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
