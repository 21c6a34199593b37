import { ActionIcon } from '@mantine/core'
import { useViewportSize } from '@mantine/hooks'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { PdfPage } from '../../components/pdf/PdfPage'
import { usePdf } from '../../components/pdf/use-pdf'
import { useDocumentPdf } from '../documents/use-document-pdf'
import { onPaperKey } from '../documents/viewer/paper-keys'
import { usePageSizes } from '../documents/viewer/use-page-sizes'
import { shownWidth, stepZoom, type Zoom } from '../documents/viewer/zoom'
import { ZoomBar } from '../documents/viewer/ZoomBar'
import classes from './PlanPreview.module.css'

/** Width of the column, and what of the window's height the page cannot have, in CSS pixels. */
const width = 380
const around = 150

/** The page as it will be printed, keeping up with what is written beside it. */
export function PlanPreview({ id }: { id: string }) {
  const { t } = useTranslation('plan')
  const { bytes, failed, isBehind } = useDocumentPdf({ document: 'career-plan', studentId: id })
  const pdf = usePdf(bytes)
  return (
    <aside className={classes.preview} aria-label={t('preview.title')}>
      {pdf && <OnePage pdf={pdf} behind={isBehind} />}
      {!pdf && <div className={classes.sheet} />}
      {(failed || !pdf) && (
        <p className={`${classes.said} soft`}>{failed ? t('preview.failed') : t('preview.making')}</p>
      )}
    </aside>
  )
}

/** One page at a time, at any size, with the keys of the large view. */
function OnePage({ pdf, behind }: { pdf: PDFDocumentProxy; behind: boolean }) {
  const { t } = useTranslation('plan')
  const [wanted, setWanted] = useState(1)
  const [zoom, setZoom] = useState<Zoom>('width')
  const { height } = useViewportSize()
  const sizes = usePageSizes(pdf)
  const pages = pdf.numPages
  const page = Math.min(wanted, pages)
  const size = sizes[page - 1]!
  const across = shownWidth(zoom, size, { width, height: Math.max(320, height - around) })
  const step = (direction: 1 | -1) => setZoom(stepZoom(across, size, direction))
  const said = t('preview.page', { page, pages })
  const onKeyDown = (event: KeyboardEvent) =>
    onPaperKey(event, { current: page, pages, go: setWanted, step, fit: () => setZoom('width') })
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys that mean the paper, wherever in it the focus is
    <div onKeyDown={onKeyDown}>
      <ZoomBar zoom={zoom} onZoom={setZoom} onStep={step} />
      <div
        role="region"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- keys turn the pages, and a large page is scrolled
        tabIndex={0}
        aria-label={t('preview.region')}
        className={classes.room}
      >
        <div
          className={classes.sheet}
          data-behind={behind || undefined}
          style={{ width: across, height: Math.round((across * size.height) / size.width) }}
        >
          <PdfPage pdf={pdf} page={page} width={across} label={said} />
        </div>
      </div>
      <div className={classes.pager}>
        <ActionIcon
          variant="subtle"
          size={32}
          aria-label={t('preview.previous')}
          disabled={page <= 1}
          onClick={() => setWanted(page - 1)}
        >
          <IconChevronLeft size={18} aria-hidden />
        </ActionIcon>
        <span className="soft">{said}</span>
        <ActionIcon
          variant="subtle"
          size={32}
          aria-label={t('preview.next')}
          disabled={page >= pages}
          onClick={() => setWanted(page + 1)}
        >
          <IconChevronRight size={18} aria-hidden />
        </ActionIcon>
      </div>
    </div>
  )
}
