// A worker does not take over how the main thread reads TypeScript, so it says so itself.
import { register } from 'tsx/esm/api'

register()
await import(new URL('../node/documents/worker.ts', import.meta.url).href)
