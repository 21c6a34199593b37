import type { ReactNode } from 'react'

/** Titles of sources, publishers and surveys: nobody translates them, so they are marked as the English they are. */
export const Original = ({ children }: { children: ReactNode }) => <span lang="en">{children}</span>
