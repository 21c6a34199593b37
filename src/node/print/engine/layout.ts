import { artifacts, Element, isArtifact, takesText, type Artifact, type Place } from '../structure/element'
import { tagOf, type Tag } from '../structure/tag'
import { LayoutBuilder, type Node, type PdfDocument, type RowOptions, type TextLine } from './parts'
import { QuickInlines } from './quick-inlines'

/**
 * pdfmake's layout, which besides grows the structure tree: every tagged node opens an element, and every line, vector
 * and image put on a page notes the element it belongs to. What nobody tagged becomes a paragraph where it is text, and
 * an artifact where it is drawn.
 */
export class TaggingLayout extends LayoutBuilder {
  readonly root: Element
  private current: Place
  private serial = 0
  private row = { index: 0, headerRows: 0 }

  constructor(size: object, margins: object, svgMeasure: object) {
    super(size, margins, svgMeasure)
    this.root = new Element({ role: 'Document' }, null)
    this.current = this.root
  }

  override tryLayoutDocument(content: unknown, document: PdfDocument, ...rest: unknown[]): unknown {
    this.docMeasure.textInlines = new QuickInlines(document)
    return super.tryLayoutDocument(content, document, ...rest)
  }

  override processNode(node: Node, aligned?: boolean): void {
    this.within(this.placeOf(node), () => super.processNode(node, aligned))
  }

  override processRow(options: RowOptions): unknown {
    const table = this.current
    const { tableNode, rowIndex } = options
    if (isArtifact(table) || !tableNode || tagOf(tableNode)?.role !== 'Table') return super.processRow(options)
    this.keepLastRowsTogether(tableNode, rowIndex)
    const outer = this.row
    this.row = { index: rowIndex, headerRows: tableNode.table?.headerRows ?? 0 }
    const part = partOf(table, rowIndex < this.row.headerRows ? 'THead' : 'TBody')
    const result = this.within(new Element({ role: 'TR' }, part), () => super.processRow(options))
    this.row = outer
    return result
  }

  /**
   * The last row of a table does not stand alone on a new page: pdfmake begins and ends an unbreakable block a row, and
   * one more level of it, begun in the last row but one and ended in the last, makes a single block of both. Asked for
   * only where both are low enough, for what outgrows a page in such a block is lost.
   */
  private keepLastRowsTogether({ table }: Node, rowIndex: number): void {
    const { body = [], headerRows = 0, dontBreakRows = false, lastRowsTogether = false } = table ?? {}
    if (!dontBreakRows || !lastRowsTogether || body.length - headerRows < 3) return
    if (rowIndex === body.length - 2) this.writer.beginUnbreakableBlock()
    if (rowIndex === body.length - 1) this.writer.commitUnbreakableBlock()
  }

  override buildNextLine(node: Node): TextLine | null {
    const line = super.buildNextLine(node)
    return line && Object.assign(line, this.mark())
  }
  override processCanvas(node: Node): void {
    for (const vector of node.canvas ?? []) Object.assign(vector, this.markDrawn())
    super.processCanvas(node)
  }
  override processImage(node: Node): void {
    super.processImage(Object.assign(node, this.markDrawn()))
  }
  override processSVG(node: Node): void {
    super.processSVG(Object.assign(node, this.markDrawn()))
  }
  override addDynamicRepeatable(getter: unknown, size: unknown, name: string): void {
    this.within(name === 'header' ? artifacts.header : artifacts.footer, () =>
      super.addDynamicRepeatable(getter, size, name),
    )
  }

  private placeOf(node: Node): Place {
    const { current } = this
    if (isArtifact(current) || current.role === 'Figure') return current
    const tag = current.role === 'TR' ? this.cellTag(node) : tagOf(node)
    if (tag?.role === 'artifact') return artifacts.layout
    if (tag) return new Element(tag, current)
    return node.text !== undefined && !takesText(current) ? new Element({ role: 'P' }, current) : current
  }

  private cellTag(cell: Node): Tag {
    const inHead = this.row.index < this.row.headerRows
    const { role = inHead ? 'TH' : 'TD', ...given } = tagOf(cell) ?? {}
    return {
      ...(role === 'TH' && { scope: inHead ? 'Column' : 'Row' }),
      ...(cell.colSpan !== undefined && cell.colSpan > 1 && { columnSpan: cell.colSpan }),
      ...given,
      role,
    }
  }

  private within<T>(place: Element | Artifact, work: () => T): T {
    const outer = this.current
    this.current = place
    try {
      return work()
    } finally {
      this.current = outer
    }
  }

  private mark(): { place: Place; serial: number } {
    this.serial += 1
    return { place: this.current, serial: this.serial }
  }
  private markDrawn(): { place: Place; serial: number } {
    const drawn = this.mark()
    return isArtifact(drawn.place) || drawn.place.role === 'Figure' ? drawn : { ...drawn, place: artifacts.layout }
  }
}

/** The head or the body of a table: the last part where it is of that kind, else a new one. */
function partOf(table: Element, role: 'THead' | 'TBody'): Element {
  const last = table.children.at(-1)
  return last instanceof Element && last.role === role ? last : new Element({ role }, table)
}
