// The command line from source: no build. Standard output carries only what the command prints.
import { register } from 'tsx/esm/api'

register()
await import(new URL('../src/cli/index.ts', import.meta.url).href)
