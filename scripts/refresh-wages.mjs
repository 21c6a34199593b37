// Once a year: new wages, outlook and interest profiles, out of the files that the publishers give out.
//   node scripts/refresh-wages.mjs --national national_M2025_dl.xlsx --state state_M2025_dl.xlsx
//     [--outlook Occupation.csv] [--onet folder-of-text-files] [--dir resources/catalog]
// A wrong or cut-off file is refused, with the reason, and nothing is written.
import { register } from 'tsx/esm/api'
import { refreshWages } from './lib/refresh-wages.mjs'

register()
/** @param {string} file */
const source = (file) => import(new URL(`../src/${file}`, import.meta.url).href)
const parts = {
  ...(await source('node/refresh/refresh.ts')),
  ...(await source('node/refresh/table.ts')),
  ...(await source('node/catalog/load-catalog.ts')),
  ...(await source('node/local-day.ts')),
}
process.exitCode = await refreshWages(process.argv.slice(2), parts, console)
