import type { PdfReference } from '../engine/parts'
import type { Role, Tag } from './tag'

/** A marked piece of a page's content, by its number on that page; `page` is the page's own object. */
export interface MarkedContent {
  readonly page: PdfReference
  readonly id: number
}
/** An annotation that belongs to an element: the clickable part of a link. */
export interface Annotated {
  readonly page: PdfReference
  readonly annotation: PdfReference
}

/** An element of the structure tree while it grows. Its children stand in reading order. */
export class Element {
  readonly tag: Tag
  readonly parent: Element | null
  readonly children: (Element | MarkedContent | Annotated)[] = []
  /** The element's object in the file, from the first mark that belongs to it. */
  reference: PdfReference | null = null
  /** Around everything drawn for it, in the page's own coordinates; kept for figures. */
  box: Box | null = null

  constructor(tag: Tag, parent: Element | null) {
    this.tag = tag
    this.parent = parent
    parent?.children.push(this)
  }
  get role(): Role {
    return this.tag.role
  }
  /** Makes room for what was drawn at this place, given in points from the lower left of the page. */
  include([left, bottom, right, top]: Box): void {
    const { box } = this
    this.box = box
      ? [Math.min(box[0], left), Math.min(box[1], bottom), Math.max(box[2], right), Math.max(box[3], top)]
      : [left, bottom, right, top]
  }
}
export type Box = readonly [left: number, bottom: number, right: number, top: number]

/** What is drawn but not said: rules, tints, and what stands on every page. `operator` opens it in a page's content. */
export interface Artifact {
  readonly operator: string
}
export const artifacts = {
  layout: { operator: '/Artifact <</Type/Layout>> BDC' },
  header: { operator: '/Artifact <</Type/Pagination/Subtype/Header>> BDC' },
  footer: { operator: '/Artifact <</Type/Pagination/Subtype/Footer>> BDC' },
  /** A table's head on its second and later pages. */
  repeated: { operator: '/Artifact <</Type/Pagination>> BDC' },
} as const satisfies Record<string, Artifact>

/** Where a mark belongs. */
export type Place = Element | Artifact
export const isArtifact = (place: Place): place is Artifact => !(place instanceof Element)

const holdsText: ReadonlySet<Role> = new Set(['H1', 'H2', 'H3', 'P', 'Lbl', 'Figure', 'Link'])
/** Roles whose text stands in them directly; in others it stands in paragraphs. */
export const takesText = ({ role }: Element): boolean => holdsText.has(role)
