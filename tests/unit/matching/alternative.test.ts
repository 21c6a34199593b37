import { describe, expect, it } from 'vitest'
import { alternativeTo, fitTable, matchStudent, whatWouldChange, type Weights } from '../../../src/core/matching'
import { entrySpecialties } from '../../../src/core/catalog/lookup'
import type { Intake } from '../../../src/core/intake/schema'
import { archetypeOf } from './arbitraries'
import { catalog } from './real-catalog'

const intake = archetypeOf(entrySpecialties(catalog).find(({ id }) => id === 'geriatric')!)
const alternative = (specialty: string, value: Intake = intake, weights: Weights | null = null) =>
  alternativeTo({ intake: value, catalog, weights, matches: matchStudent(value, catalog, { weights }), specialty })

describe('what to say of a choice', () => {
  it('names the next best specialty where the chosen one comes first', () => {
    const second = matchStudent(intake, catalog)[1]!.specialty
    expect(alternative('geriatric')).toEqual(whatWouldChange(fitTable(intake, catalog), second))
  })

  it('speaks of the chosen specialty where it does not come first', () => {
    expect(alternative('legal')?.specialty).toBe('legal')
    expect(alternative('legal')?.changes?.length).not.toBe(0)
  })

  it('has nothing to say of roles outside the ranking, or without answers', () => {
    expect(alternative('supervisor')).toBeNull()
    expect(alternative('geriatric', { format: intake.format, student: intake.student })).toBeNull()
  })
})
