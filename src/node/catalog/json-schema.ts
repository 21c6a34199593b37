import { z } from 'zod'
import { catalogFiles } from '../../core/catalog/catalog'
import { pack, packManifest } from '../../core/catalog/pack'
import { specialty } from '../../core/catalog/specialty'
import { translationFile } from '../../core/catalog/translation'
import { localKnowledge } from '../../core/local/local'

/**
 * The schemas of the catalog, of its packs and of local knowledge as JSON Schema (draft 2020-12), by the name of the file that publishes
 * each. Made from the schemas that the app itself reads with, so that the two cannot drift apart.
 */
export function jsonSchemas(): ReadonlyMap<string, object> {
  const schemas: [name: string, schema: z.ZodType][] = [
    ...Object.entries(catalogFiles).map(([file, schema]): [string, z.ZodType] => [file.replace(/\.json$/, ''), schema]),
    ['specialty', specialty],
    ['translation', translationFile],
    ['pack', pack],
    ['pack-manifest', packManifest],
    ['local', localKnowledge],
  ]
  return new Map(
    schemas.map(([name, schema]) => [
      `${name}.schema.json`,
      // As written in a file, before defaults are filled in.
      { title: `Casepath ${name}`, ...z.toJSONSchema(schema, { io: 'input', reused: 'ref' }) },
    ]),
  )
}
