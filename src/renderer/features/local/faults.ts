import type { z } from 'zod'
import { percentileNames } from '../../../core/local/local'

/** What is wrong with a field: a key of the texts of this screen. */
export type Fault = 'missing' | 'missingProgram' | 'rightAge' | 'noAmount' | 'ascending' | 'invalid'
export type Faults = Readonly<Record<string, Fault>>

const isAmount = (name: string): boolean => percentileNames.some((one) => one === name)

/** The first thing wrong with each field, by the field's name. */
export function faultsOf(issues: readonly z.core.$ZodIssue[], values: Readonly<Record<string, unknown>>): Faults {
  const faults: Record<string, Fault> = {}
  for (const { path } of issues) {
    const name = String(path[0])
    faults[name] ??= faultOf(name, values)
  }
  return faults
}

function faultOf(name: string, values: Readonly<Record<string, unknown>>): Fault {
  const value = values[name]
  if (name === 'programs') return 'missingProgram'
  if (name === 'minAge') return 'rightAge'
  if (isAmount(name)) return percentileNames.every((at) => values[at] === null) ? 'noAmount' : 'ascending'
  return typeof value === 'string' && value.trim() === '' ? 'missing' : 'invalid'
}
