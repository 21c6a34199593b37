import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useRef, useState } from 'react'
import classes from './PdfPage.module.css'
import { renderPage, textOfPage } from './render-page'

interface PdfPageProps {
  readonly pdf: PDFDocumentProxy
  readonly page: number
  /** Width on the screen, in CSS pixels. */
  readonly width: number
  /** Name of the page: "Page 1 of 4". */
  readonly label: string
}

/** One page, drawn sharply; the page before stays until the new one is drawn, so that nothing flickers. */
export function PdfPage({ pdf, page, width, label }: PdfPageProps) {
  const place = useRef<HTMLDivElement>(null)
  const [text, setText] = useState('')
  useEffect(() => {
    let left = false
    const draw = async () => {
      const canvas = await renderPage(pdf, page, Math.round(width * Math.max(1, window.devicePixelRatio)))
      if (left) return
      canvas.className = classes.canvas!
      canvas.setAttribute('aria-hidden', 'true')
      place.current?.replaceChildren(canvas)
      const words = await textOfPage(pdf, page)
      if (!left) setText(words)
    }
    // A document that was replaced while it was being drawn is closed under our hands: the next one follows at once.
    draw().catch(() => undefined)
    return () => {
      left = true
    }
  }, [pdf, page, width])
  return (
    <figure className={classes.page} aria-label={label}>
      <div ref={place} />
      <div className="visually-hidden">{text}</div>
    </figure>
  )
}
