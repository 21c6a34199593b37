/** The lines of `sources.json` for files that the publishers themselves give out. */
import type { Source } from '../../core/catalog/figure'
import type { ProjectionsFile } from './projections'
import { periodOfProjections } from './projections'

const bls = {
  publisher: 'U.S. Bureau of Labor Statistics',
  licence: 'BLS data: U.S. public domain (cite BLS)',
  note: 'Official file',
}
const tables = 'https://www.bls.gov/oes/tables.htm'
const projections = 'https://data.bls.gov/projections/occupationProj'
const database = 'https://www.onetcenter.org/database.html'

export const wageSources = (
  period: string,
  national: string,
  state: string,
  checked: string,
): { national: Source; state: Source } => {
  const year = period.slice(-4)
  const of = (id: string, area: string, file: string): Source => ({
    id,
    title: `BLS OEWS, ${period} ${area} estimates (file ${file.replace(/\.xlsx$/i, '')})`,
    url: tables,
    period,
    checked,
    officialUrl: tables,
    ...bls,
  })
  return { national: of(`oews${year}`, 'national', national), state: of(`oews${year}-state`, 'state', state) }
}

export const projectionsSource = (file: ProjectionsFile, checked: string): Source => {
  const period = periodOfProjections(file)
  return {
    id: `ep${period.slice(0, 4)}`,
    title: `BLS Employment Projections ${period}, occupation table`,
    url: projections,
    period,
    checked,
    officialUrl: projections,
    ...bls,
  }
}

/** The same three ids each year: nothing but the profiles names them, and each profile carries its own dates. */
export const onetSources = (checked: string): { interests: Source; jobZones: Source; workValues: Source } => {
  const of = (id: string, file: string): Source => ({
    id,
    title: `O*NET database, ${file}`,
    publisher: 'National Center for O*NET Development / U.S. Department of Labor, ETA',
    url: database,
    period: `read ${checked.slice(0, 7).split('-').reverse().join('/')}`,
    checked,
    licence: 'O*NET database: CC BY 4.0, attribution required',
    officialUrl: database,
    note: 'Official file',
  })
  return {
    interests: of('onet-int', 'Interests file'),
    jobZones: of('onet-jz', 'Job Zones file'),
    workValues: of('onet-wv', 'Work Values file'),
  }
}
