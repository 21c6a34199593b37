// What `npm run refresh-wages` does, apart from starting: see scripts/refresh-wages.mjs.
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { parse } from 'csv-parse/sync'
import { format, resolveConfig } from 'prettier'
import { readSheet } from 'read-excel-file/node'
import { root } from './tools.mjs'

/**
 * The parts of the app it works with, loaded by whoever calls: from TypeScript, each in its own way.
 * @typedef {object} Parts
 * @property {(catalog: any, published: any) => any} refreshCatalog
 * @property {new (file: string, reason: string) => Error} RefusedFile
 * @property {(dir: string) => Promise<{ catalog: any, problems: readonly any[] }>} loadCatalog
 * @property {(now: Date) => string} localDay
 */

/**
 * Answers the exit code. A wrong or cut-off file is refused, with the reason, and nothing is written.
 * @param {readonly string[]} argv
 * @param {Parts} parts
 * @param {{ log(line: string): void, error(line: string): void }} told
 * @returns {Promise<number>}
 */
export async function refreshWages(argv, { refreshCatalog, RefusedFile, loadCatalog, localDay }, told) {
  /** @param {string} file */
  async function sheet(file) {
    try {
      return { name: path.basename(file), rows: await readSheet(file) }
    } catch (error) {
      throw new RefusedFile(path.basename(file), `cannot be read as a spreadsheet (${reasonOf(error)})`)
    }
  }

  /** @param {string} file */
  async function text(file) {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file))
    } catch (error) {
      throw new RefusedFile(path.basename(file), `cannot be read as text (${reasonOf(error)})`)
    }
  }

  /** @param {string} file @param {string} content */
  function csv(file, content) {
    try {
      return parse(content, { bom: true })
    } catch (error) {
      throw new RefusedFile(path.basename(file), `cannot be read as CSV (${reasonOf(error)})`)
    }
  }

  async function main() {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        national: { type: 'string' },
        state: { type: 'string' },
        outlook: { type: 'string' },
        onet: { type: 'string' },
        dir: { type: 'string', default: path.join(root, 'resources/catalog') },
      },
    })
    if (values.national === undefined || values.state === undefined)
      throw new RefusedFile('refresh-wages', '--national FILE and --state FILE are needed')
    const { catalog, problems } = await loadCatalog(values.dir)
    if (problems.length > 0)
      throw new RefusedFile(problems[0].file, `the catalog itself is broken: ${problems[0].reason}`)
    const onet = values.onet
    const refreshed = refreshCatalog(catalog, {
      national: await sheet(values.national),
      state: await sheet(values.state),
      today: localDay(new Date()),
      ...(values.outlook && {
        outlook: { name: path.basename(values.outlook), rows: csv(values.outlook, await text(values.outlook)) },
      }),
      ...(onet && {
        onet: {
          interests: await text(path.join(onet, 'Interests.txt')),
          jobZones: await text(path.join(onet, 'Job Zones.txt')),
          workValues: await text(path.join(onet, 'Work Values.txt')),
        },
      }),
    })
    await replaceAll(values.dir, {
      'catalog.json': refreshed.manifest,
      'occupations.json': refreshed.occupations,
      'sources.json': refreshed.sources,
    })
    for (const note of refreshed.notes) told.log(note)
    told.log(`${refreshed.occupations.length} occupations now show ${refreshed.occupations[0].comparablePeriod}.`)
  }

  try {
    await main()
    return 0
  } catch (error) {
    // The second: an option that `parseArgs` does not know.
    const expected = error instanceof RefusedFile || (error instanceof TypeError && 'code' in error)
    if (!expected) throw error
    told.error(`Refused, nothing was changed. ${reasonOf(error)}`)
    // As on the command line: input that does not fit.
    return 2
  }
}

/** @param {unknown} error */
const reasonOf = (error) => (error instanceof Error ? error.message.replace(/, open '.*'$/, '') : String(error))

/** @param {string} dir @param {Record<string, unknown>} files  New contents by file name. */
async function replaceAll(dir, files) {
  const style = await resolveConfig(path.join(root, 'package.json'))
  const made = []
  try {
    for (const [file, value] of Object.entries(files)) {
      const at = path.join(dir, file)
      made.push(at)
      await writeFile(`${at}.new`, await format(JSON.stringify(value, null, 2), { ...style, parser: 'json' }))
    }
    // Only when all of them are on the disk.
    for (const at of made) await rename(`${at}.new`, at)
  } finally {
    for (const at of made) await rm(`${at}.new`, { force: true })
  }
}
