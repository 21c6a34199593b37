import '@testing-library/jest-dom/vitest'
import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'

afterEach(() => cleanup())

// What happy-dom does not lay out, it cannot scroll: nothing here depends on where things are.
window.scrollTo = () => {}
Element.prototype.scrollIntoView = () => {}
