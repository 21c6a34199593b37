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
  /** False for a page out of sight: its words are there, its picture is let go. */
  readonly drawn?: boolean
}

/** Widest a page is drawn, in device pixels: sharper is not seen, and one picture would take a hundred megabytes. */
const widest = 4096

/** One page, drawn sharply; the page before stays until the new one is drawn, so that nothing flickers. */
export function PdfPage({ pdf, page, width, label, drawn = true }: PdfPageProps) {
  const place = useRef<HTMLDivElement>(null)
  const [text, setText] = useState('')
  useEffect(() => {
    if (!drawn) return place.current?.replaceChildren()
    let left = false
    const draw = async () => {
      const sharp = Math.round(width * Math.max(1, window.devicePixelRatio))
      const canvas = await renderPage(pdf, page, Math.min(widest, sharp))
      if (left) return
      canvas.className = classes.canvas!
      canvas.setAttribute('aria-hidden', 'true')
      place.current?.replaceChildren(canvas)
    }
    // A document that was replaced while it was being drawn is closed under our hands: the next one follows at once.
    draw().catch(() => undefined)
    return () => {
      left = true
    }
  }, [pdf, page, width, drawn])
  useEffect(() => {
    let left = false
    textOfPage(pdf, page).then(
      (words) => !left && setText(words),
      () => undefined,
    )
    return () => {
      left = true
    }
  }, [pdf, page])
  return (
    <figure className={classes.page} aria-label={label}>
      <div ref={place} />
      <div className="visually-hidden">{text}</div>
    </figure>
  )
}
