import '@fontsource-variable/inter/index.css'
import '@mantine/core/styles.css'
import './app/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createApi, type Bridge } from '../shared/ipc/client'
import { App } from './app/App'

declare global {
  interface Window {
    /** Put there by the preload. */
    readonly casepath: Bridge
  }
}

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <App api={createApi(window.casepath)} />
  </StrictMode>,
)
