import type { Modifier } from '@dnd-kit/core'

/** A list goes up and down only. */
export const restrictToVerticalAxis: Modifier = ({ transform }) => ({ ...transform, x: 0 })
