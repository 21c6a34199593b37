import { useElementSize, useViewportSize } from '@mantine/hooks'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { PageList } from './PageList'
import { onPaperKey } from './paper-keys'
import { SheetOfPage } from './SheetOfPage'
import { usePageSizes } from './use-page-sizes'
import classes from './viewer.module.css'
import { shownWidth, stepZoom, type Zoom } from './zoom'
import { ZoomBar } from './ZoomBar'

/** Room above and below a whole page, in CSS pixels: the bar with the zoom stays in sight. */
const around = 96

/** The pages of a document as they will leave the printer, with a list of them, their sizes on the screen, and all keys. */
export function PdfViewer({ pdf, behind }: { pdf: PDFDocumentProxy; behind: boolean }) {
  const { t } = useTranslation('print')
  const [zoom, setZoom] = useState<Zoom>('width')
  const [seen, setSeen] = useState(1)
  const { ref: column, width } = useElementSize()
  const { height } = useViewportSize()
  const pages = useRef<HTMLDivElement>(null)
  const sizes = usePageSizes(pdf)
  const room = { width, height: Math.max(320, height - around) }
  const widthOf = (at: number) => shownWidth(zoom, sizes[at]!, room)
  const current = Math.min(seen, pdf.numPages)

  useEffect(() => {
    const look = () => {
      const sheets = [...(pages.current?.querySelectorAll<HTMLElement>('[data-page]') ?? [])]
      const line = window.innerHeight / 3
      const at = sheets.findLastIndex((sheet) => sheet.getBoundingClientRect().top <= line)
      setSeen(Math.max(0, at) + 1)
    }
    window.addEventListener('scroll', look, { passive: true })
    return () => window.removeEventListener('scroll', look)
  }, [])

  const go = (page: number) => {
    pages.current?.querySelector(`[data-page="${page}"]`)?.scrollIntoView({ block: 'start' })
    setSeen(page)
  }
  const step = (direction: 1 | -1) => setZoom(stepZoom(widthOf(current - 1), sizes[current - 1]!, direction))
  const onKeyDown = (event: KeyboardEvent) =>
    onPaperKey(event, { current, pages: pdf.numPages, go, step, fit: () => setZoom('width') })

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys that mean the paper, wherever in it the focus is
    <div className={classes.viewer} onKeyDown={onKeyDown}>
      <ZoomBar zoom={zoom} onZoom={setZoom} onStep={step} place={t('page', { page: current, pages: pdf.numPages })} />
      <div className={classes.columns}>
        <PageList pdf={pdf} current={current} onGo={go} />
        <div
          ref={column}
          role="region"
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- keys turn the pages, and a wide page is scrolled
          tabIndex={0}
          aria-label={t('viewer.pages')}
          className={classes.room}
          data-behind={behind || undefined}
        >
          <div ref={pages} className={classes.pages}>
            {width > 0 &&
              sizes.map((size, at) => {
                const across = widthOf(at)
                return (
                  <SheetOfPage
                    key={at}
                    pdf={pdf}
                    page={at + 1}
                    width={across}
                    height={Math.round((across * size.height) / size.width)}
                    label={t('page', { page: at + 1, pages: pdf.numPages })}
                  />
                )
              })}
          </div>
        </div>
      </div>
    </div>
  )
}
