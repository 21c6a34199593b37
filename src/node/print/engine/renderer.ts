import { artifacts, Element, isArtifact, type Place } from '../structure/element'
import { writeTree } from '../structure/write-tree'
import type { ShownFont } from './embedded-font'
import { drawing, number, pointsOf, rgb } from './operators'
import {
  Renderer,
  type ImageItem,
  type Inline,
  type PageItems,
  type PdfDocument,
  type Placed,
  type TextLine,
  type Vector,
} from './parts'

/** Size of a superscript's rise, against its own size: pdfmake's. */
const superscriptRise = 0.75

/**
 * Draws what the layout placed, each piece inside marked content that leads to its element, one run of text for all
 * words of a line that look alike. At the end it writes the tree.
 */
export class TaggedRenderer extends Renderer {
  private readonly root: Element
  private readonly drawn = new Set<number>()
  private readonly bookmarks: PdfDocument['outline'][]
  private open: Place | null = null

  constructor(document: PdfDocument, root: Element) {
    super(document)
    this.root = root
    this.bookmarks = [document.outline]
  }

  override renderPages(pages: readonly PageItems[]): void {
    for (const page of pages) {
      super.renderPages([page])
      this.close()
    }
    writeTree(this.pdfDocument, this.root)
  }

  override renderLine(line: TextLine, x: number, y: number): void {
    if (line.inlines.every(({ text }) => text.trim() === '')) return
    const place = this.placeOf(line)
    if (!isArtifact(place)) {
      this.bookmark(place, y)
      if (place.role === 'Figure') this.surround(place, x, y, line.getWidth(), line.getHeight())
    }
    const baseline = y + line.getAscenderHeight()
    for (const run of runsOf(line.inlines)) {
      const [first] = run
      if (!first || run.every(({ text }) => text.trim() === '')) continue
      const link = first.link && !isArtifact(place) ? linkIn(place, first.link) : null
      this.mark(link ?? place)
      this.show(run, first, x + first.x, baseline)
      const width = run.reduce((sum, inline) => sum + inline.width, 0)
      if (link) this.annotate(link, x + first.x, y, width, line.getHeight())
    }
  }

  override renderVector(vector: Vector): void {
    const place = this.placeOf(vector)
    this.mark(place)
    if (!isArtifact(place)) {
      const xs = pointsOf(vector).map(([x]) => x)
      const ys = pointsOf(vector).map(([, y]) => y)
      const [left, top] = [Math.min(...xs), Math.min(...ys)]
      this.surround(place, left, top, Math.max(...xs) - left, Math.max(...ys) - top)
    }
    this.pdfDocument.page.write(drawing(vector))
  }

  override renderImage(image: ImageItem): void {
    this.renderFigure(image, () => super.renderImage(image))
  }
  override renderSVG(image: ImageItem): void {
    this.renderFigure(image, () => super.renderSVG(image))
  }

  private renderFigure(image: ImageItem, draw: () => void): void {
    const place = this.placeOf(image)
    this.mark(place)
    if (!isArtifact(place)) this.surround(place, image.x, image.y, image._width, image._height)
    this.pdfDocument.save()
    draw()
    this.pdfDocument.restore()
  }

  private show(run: readonly Inline[], { font, fontSize, color, sup }: Inline, x: number, baseline: number): void {
    const { page } = this.pdfDocument
    const shown = font as ShownFont
    page.fonts[shown.id] ??= shown.reference()
    const y = baseline - (sup ? superscriptRise * fontSize : 0)
    // A line end in the text is a space to whoever listens or copies.
    const words = shown.show(
      run.flatMap(({ text, lineEnd }) => (lineEnd ? [text, ' '] : [text])),
      fontSize,
    )
    page.write(
      `${rgb(color ?? '#000000')} rg BT 1 0 0 -1 ${number(x)} ${number(y)} Tm /${shown.id} ${number(fontSize)} Tf ${words} ET`,
    )
  }

  /** Where a mark belongs. A piece drawn before is a table's head on its next page: it was said once already. */
  private placeOf({ place, serial }: Placed): Place {
    if (!place || isArtifact(place)) return place ?? artifacts.layout
    if (serial === undefined) return place
    if (this.drawn.has(serial)) return artifacts.repeated
    this.drawn.add(serial)
    return place
  }

  /** Opens marked content for a place, unless it is open. */
  private mark(place: Place): void {
    if (this.open === place) return
    this.close()
    const { pdfDocument: document } = this
    const { page } = document
    this.open = place
    if (isArtifact(place)) return page.write(place.operator)
    const marks = document.getStructParentTree().get(page.structParentTreeKey)
    place.reference ??= document.ref()
    page.write(`/${place.role} <</MCID ${marks.length}>> BDC`)
    place.children.push({ page: page.dictionary, id: marks.length })
    marks.push(place.reference)
  }
  private close(): void {
    if (this.open) this.pdfDocument.page.write('EMC')
    this.open = null
  }

  /** Makes the place of a link's words one to click. */
  private annotate(link: Element, x: number, y: number, width: number, height: number): void {
    const { pdfDocument: document } = this
    const url = link.tag.target ?? ''
    const key = document.createStructParentTreeNextKey()
    const action = document.ref({ S: 'URI', URI: new String(url) })
    action.end()
    const annotation = document.ref({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: document._convertRect(x, y, width, height).map(number),
      Border: [0, 0, 0],
      F: 4,
      Contents: new String(url),
      A: action,
      StructParent: key,
    })
    annotation.end()
    document.page.annotations.push(annotation)
    document.getStructParentTree().add(key, link.reference)
    link.children.push({ page: document.page.dictionary, annotation })
  }

  private surround(element: Element, x: number, y: number, width: number, height: number): void {
    const [left, bottom, right, top] = this.pdfDocument._convertRect(x, y, width, height)
    element.include([left, bottom, right, top])
  }

  /** Enters an element in the outline where its first line stands. */
  private bookmark(element: Element, y: number): void {
    const { bookmark } = element.tag
    if (!bookmark || element.reference) return
    this.bookmarks.length = Math.min(this.bookmarks.length, bookmark.level)
    const [, , , top] = this.pdfDocument._convertRect(0, y, 0, 0)
    const entry = this.bookmarks.at(-1)?.addItem(bookmark.text, {
      top: this.pdfDocument.page.height - top - 4,
      left: 0,
      expanded: false,
    })
    if (entry) this.bookmarks.push(entry)
  }
}

/** The element of a link within a text. One that goes on in the next line stays one element. */
function linkIn(text: Element, target: string): Element {
  const last = text.children.at(-1)
  return last instanceof Element && last.tag.target === target ? last : new Element({ role: 'Link', target }, text)
}

/** Neighbouring words that look alike, together. */
function runsOf(inlines: readonly Inline[]): Inline[][] {
  const runs: Inline[][] = []
  let last: Inline | undefined
  for (const inline of inlines) {
    if (last && alike(last, inline)) runs.at(-1)?.push(inline)
    else runs.push([inline])
    last = inline
  }
  return runs
}

const alike = (a: Inline, b: Inline): boolean =>
  a.font === b.font && a.fontSize === b.fontSize && a.color === b.color && a.link === b.link && a.sup === b.sup
