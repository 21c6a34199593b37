import type { PDFDocumentProxy } from 'pdfjs-dist'

/** Draws one page into a new canvas of `width` device pixels. */
export async function renderPage(
  document: PDFDocumentProxy,
  pageNumber: number,
  width: number,
): Promise<HTMLCanvasElement> {
  const page = await document.getPage(pageNumber)
  const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width })
  const canvas = window.document.createElement('canvas')
  canvas.width = Math.round(viewport.width)
  canvas.height = Math.round(viewport.height)
  await page.render({ canvas, viewport, background: '#fff' }).promise
  return canvas
}

/** The words of a page in reading order, for those who hear it instead of seeing it. */
export async function textOfPage(document: PDFDocumentProxy, pageNumber: number): Promise<string> {
  const { items } = await (await document.getPage(pageNumber)).getTextContent()
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
}
