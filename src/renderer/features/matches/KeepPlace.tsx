import { Component, type ReactNode } from 'react'
import { cursorOf } from './AnswerScale'

interface Place {
  readonly question: string
  /** Distance from the top of the window, in pixels. */
  readonly top: number
}

/**
 * Keeps the cursor on the answer it was on, and that answer where it was in the window, when a change moves its card to
 * another place in the list. A class, because only a class may look at the page just before it changes.
 */
export class KeepPlace extends Component<{ readonly children: ReactNode }> {
  override getSnapshotBeforeUpdate(): Place | null {
    const row = document.activeElement?.closest('[data-answer]')
    const question = row?.getAttribute('data-answer')
    return row && question ? { question, top: row.getBoundingClientRect().top } : null
  }

  override componentDidUpdate(_before: unknown, _state: unknown, place: Place | null): void {
    if (!place) return
    const row = document.querySelector(`[data-answer="${CSS.escape(place.question)}"]`)
    if (!row) return
    if (!row.contains(document.activeElement)) cursorOf(row)?.focus({ preventScroll: true })
    window.scrollBy({ top: row.getBoundingClientRect().top - place.top, behavior: 'instant' })
  }

  override render(): ReactNode {
    return this.props.children
  }
}
