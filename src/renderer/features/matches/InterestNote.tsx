import { useTranslation } from 'react-i18next'
import type { Intake } from '../../../core/intake/schema'
import { differentiation, iachanMaximum, type InterestReading } from '../../../core/matching'

/** How the interest profile reads, in published terms: a class first, the number on request. */
export function InterestNote({
  reading,
  riasec,
  numbers,
}: {
  reading: InterestReading
  riasec: Intake['riasec']
  numbers: boolean
}) {
  const { t } = useTranslation('matches')
  const spread = differentiation(riasec)
  return (
    <>
      {reading.kind === 'scores'
        ? t(`interests.${reading.fit}`)
        : t('interests.codes', { student: reading.student, occupation: reading.occupation })}{' '}
      {numbers &&
        (reading.kind === 'scores'
          ? t('interests.r', { r: reading.r })
          : t('interests.m', { m: reading.m, most: iachanMaximum }))}{' '}
      {spread && t('interests.spread', { points: spread.points, scale: spread.scale })}
    </>
  )
}
