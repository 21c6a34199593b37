import { PDFDocument } from '@cantoo/pdf-lib'
import { lock } from '../print/protect'

export interface MergeOptions {
  readonly title: string
  /** BCP 47: `en-US`. */
  readonly language: string
  /** Day the file is dated by. */
  readonly date: string
  /** Begins every document on a new sheet when both sides are printed. */
  readonly duplex: boolean
  /** Opens the file; without one it opens by itself. */
  readonly password?: string | undefined
}

/**
 * One file to print in one go. Pages are copied as they are; the structure for screen readers belongs to the single
 * files and does not come along, which the README says.
 */
export interface Merger {
  add(pdf: Uint8Array): Promise<void>
  readonly pages: number
  finish(): Promise<Uint8Array>
}

export async function createMerger({ title, language, date, duplex, password }: MergeOptions): Promise<Merger> {
  const merged = await PDFDocument.create({ updateMetadata: false })
  merged.setTitle(title, { showInWindowTitleBar: true })
  merged.setLanguage(language)
  merged.setCreator('Casepath')
  const day = new Date(`${date}T12:00:00Z`)
  merged.setCreationDate(day)
  merged.setModificationDate(day)
  return {
    async add(pdf) {
      const source = await PDFDocument.load(pdf, { updateMetadata: false })
      const copied = await merged.copyPages(source, source.getPageIndices())
      for (const page of copied) merged.addPage(page)
      const last = copied.at(-1)
      if (duplex && last && copied.length % 2 === 1) merged.addPage([last.getWidth(), last.getHeight()])
    },
    get pages() {
      return merged.getPageCount()
    },
    async finish() {
      if (password !== undefined) lock(merged, password)
      return merged.save()
    },
  }
}
