import type { PDFDocumentProxy } from 'pdfjs-dist'
import { PdfPage } from '../../../components/pdf/PdfPage'
import { useInView } from './use-in-view'
import classes from './viewer.module.css'

interface SheetOfPageProps {
  readonly pdf: PDFDocumentProxy
  readonly page: number
  readonly width: number
  readonly height: number
  readonly label: string
}

/** A page in the room it takes; drawn while it is in view. Its words are there all the time, for those who hear them. */
export function SheetOfPage({ pdf, page, width, height, label }: SheetOfPageProps) {
  const { ref, inView } = useInView<HTMLDivElement>()
  return (
    <div ref={ref} className={classes.sheet} style={{ width, height }} data-page={page}>
      <PdfPage pdf={pdf} page={page} width={width} label={label} drawn={inView} />
    </div>
  )
}
