// Publishes the catalog's schemas as JSON Schema under resources/schema (or a folder named on the command line), from
// the schemas that the app reads with.
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { register } from 'tsx/esm/api'

const root = fileURLToPath(new URL('..', import.meta.url))
register()
const { jsonSchemas } = await import(new URL('../src/node/catalog/json-schema.ts', import.meta.url).href)
const folder = path.resolve(process.argv[2] ?? path.join(root, 'resources/schema'))
const style = await resolveConfig(path.join(root, 'package.json'))
/** @type {Map<string, object>} */
const schemas = jsonSchemas()
await mkdir(folder, { recursive: true })
for (const file of await readdir(folder))
  if (file.endsWith('.schema.json') && !schemas.has(file)) await rm(path.join(folder, file))
for (const [file, schema] of schemas)
  await writeFile(path.join(folder, file), await format(JSON.stringify(schema, null, 2), { ...style, parser: 'json' }))
console.log(`${schemas.size} schemas in ${path.relative('', folder) || '.'}`)
