import { createPortal } from 'react-dom'
import type { PrintImages } from './print-images'
import classes from './PrintSheets.module.css'

/** What the printer gets instead of the window: one picture a sheet, as large as the paper. Unseen on the screen. */
export function PrintSheets({ images, paper }: { images: PrintImages; paper: 'letter' | 'a4' }) {
  return createPortal(
    <div className={classes.sheets} data-paper={paper} aria-hidden>
      {images.urls.map((url) => (
        <img key={url} src={url} alt="" className={classes.sheet} data-print-sheet />
      ))}
    </div>,
    document.body,
  )
}
