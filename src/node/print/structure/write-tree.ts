import type { PdfDocument, PdfReference } from '../engine/parts'
import { number } from '../engine/operators'
import { Element } from './element'

/**
 * Writes the structure tree into a document (ISO 32000-1, 14.7): an object an element, children in reading order.
 * Elements that nothing was drawn for are left out, apart from table cells, which keep a table regular.
 */
export function writeTree(document: PdfDocument, root: Element): void {
  const top = document.getStructTreeRoot()
  top.data['K'] = [write(document, root, top)]
  // The root of a number tree has no limits; pdfkit would write some.
  document.getStructParentTree().limits = false
}

function write(document: PdfDocument, element: Element, parent: PdfReference): PdfReference {
  const reference = (element.reference ??= document.ref())
  let page = null as PdfReference | null
  const children = element.children.flatMap((child): unknown[] => {
    if (child instanceof Element) return isSaid(child) ? [write(document, child, reference)] : []
    if ('annotation' in child) return [{ Type: 'OBJR', Obj: child.annotation, Pg: child.page }]
    page ??= child.page
    return [child.page === page ? child.id : { Type: 'MCR', Pg: child.page, MCID: child.id }]
  })
  const { role, alternative, language } = element.tag
  const attributes = attributesOf(element)
  reference.data = {
    Type: 'StructElem',
    S: role,
    P: parent,
    ...(page ? { Pg: page } : {}),
    // pdfkit writes String objects as text and plain strings as names.
    ...(language !== undefined && { Lang: new String(language) }),
    ...(alternative !== undefined && { Alt: new String(alternative) }),
    ...(attributes.length > 0 && { A: attributes }),
    ...(children.length > 0 && { K: children }),
  }
  reference.end()
  return reference
}

const keptEmpty = new Set(['TD', 'TH'])

const isSaid = (element: Element): boolean =>
  keptEmpty.has(element.role) || element.children.some((child) => !(child instanceof Element) || isSaid(child))

/** Standard attributes (ISO 32000-1, 14.8.5). */
function attributesOf({ tag, box }: Element): object[] {
  const { scope, columnSpan, summary, numbering } = tag
  const inTable = {
    ...(scope && { Scope: scope }),
    ...(columnSpan !== undefined && { ColSpan: columnSpan }),
    ...(summary !== undefined && { Summary: new String(summary) }),
  }
  return [
    ...(Object.keys(inTable).length > 0 ? [{ O: 'Table', ...inTable }] : []),
    ...(numbering ? [{ O: 'List', ListNumbering: numbering }] : []),
    ...(box && tag.role === 'Figure' ? [{ O: 'Layout', Placement: 'Block', BBox: box.map(number) }] : []),
  ]
}
