import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { renderPage } from '../../../components/pdf/render-page'
import { useInView } from './use-in-view'
import classes from './viewer.module.css'

/** Width of a small page, in CSS pixels. */
const width = 84

interface PageListProps {
  readonly pdf: PDFDocumentProxy
  readonly current: number
  onGo(page: number): void
}

/** All pages, small, in a column: one stop of the Tab key, arrows move along and show the page at once. */
export function PageList({ pdf, current, onGo }: PageListProps) {
  const { t } = useTranslation('print')
  const list = useRef<HTMLUListElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const ways: Record<string, number> = { ArrowDown: current + 1, ArrowUp: current - 1, Home: 1, End: pdf.numPages }
    const to = ways[event.key]
    if (to === undefined || to < 1 || to > pdf.numPages) return
    event.preventDefault()
    event.stopPropagation()
    onGo(to)
    list.current?.querySelectorAll('button')[to - 1]?.focus({ preventScroll: true })
  }
  return (
    <nav className={classes.thumbs} aria-label={t('viewer.list')}>
      <ul ref={list} onKeyDown={onKeyDown}>
        {Array.from({ length: pdf.numPages }, (_, at) => at + 1).map((page) => (
          <li key={page}>
            <button
              type="button"
              tabIndex={page === current ? 0 : -1}
              aria-current={page === current ? 'page' : undefined}
              aria-label={t('viewer.goTo', { page })}
              onClick={() => onGo(page)}
            >
              <Thumb pdf={pdf} page={page} />
              <span aria-hidden>{page}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Thumb({ pdf, page }: { pdf: PDFDocumentProxy; page: number }) {
  const { ref, inView } = useInView<HTMLSpanElement>()
  useEffect(() => {
    if (!inView) return undefined
    let left = false
    renderPage(pdf, page, Math.round(width * Math.max(1, window.devicePixelRatio)))
      .then((canvas) => {
        if (!left) ref.current?.replaceChildren(canvas)
      })
      .catch(() => undefined)
    return () => {
      left = true
    }
  }, [pdf, page, inView, ref])
  return <span ref={ref} className={classes.thumb} aria-hidden />
}
