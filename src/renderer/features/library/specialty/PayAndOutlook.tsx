import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { leadingReading } from '../../../../core/catalog/leading'
import { findOccupation } from '../../../../core/catalog/lookup'
import type { Specialty } from '../../../../core/catalog/specialty'
import { useCatalog } from '../../../app/catalog'
import { SourceNote } from '../parts/Cite'
import { FactList } from '../parts/FactList'
import { Period } from '../parts/Period'
import { Said } from '../parts/Said'
import { Term } from '../parts/Term'
import { Section } from '../parts/Section'
import { useFormat } from '../parts/use-format'
import { PayScale } from './PayScale'

/** The official figures nearest to this work, how near they are, and where they stand among the others. */
export function PayAndOutlook({ specialty }: { specialty: Specialty }) {
  const { t } = useTranslation()
  const catalog = useCatalog()
  const format = useFormat()
  const occupation = findOccupation(catalog, specialty.occupation.soc)
  if (!occupation) return null
  const { outlook, entry } = occupation
  const newest = leadingReading(occupation)
  const also = specialty.occupation.also.flatMap((soc) => findOccupation(catalog, soc) ?? [])
  const link = ({ soc, title }: { soc: string; title: string }) => (
    <Link key={soc} href={`/library/occupations/${soc}`}>
      <Said>{title}</Said>
    </Link>
  )
  return (
    <>
      <Section title={t('library:specialty.pay')}>
        <p>
          {t('library:specialty.nearest')} {link(occupation)}. {t(`library:near.${specialty.occupation.confidence}`)}{' '}
          <Said>{specialty.occupation.reason}</Said>
        </p>
        {also.length > 0 && (
          <p>
            {t('library:specialty.also')}{' '}
            {also.map((one, index) => (
              <span key={one.soc}>
                {index > 0 && ', '}
                {link(one)}
              </span>
            ))}
          </p>
        )}
        {newest && (
          <p>
            {t('library:pay.newest', {
              median: format.usd(newest.annual.median),
              low: format.usd(newest.annual.p10),
              high: format.usd(newest.annual.p90),
              survey: newest.survey,
            })}{' '}
            <Period period={newest.period} />{' '}
            <SourceNote ids={[newest.annual.median?.source].filter((id) => id !== undefined)} />
          </p>
        )}
        <PayScale marked={[specialty.id]} />
      </Section>
      <Section title={t('library:specialty.outlook')}>
        {outlook ? (
          <>
            <FactList
              facts={[
                [t('library:outlook.change'), format.change(outlook.percentChange)],
                [t('library:outlook.openings'), format.figure(outlook.annualOpenings)],
                [
                  t('library:outlook.jobs'),
                  t('library:outlook.fromTo', {
                    from: format.figure(outlook.baseEmployment),
                    fromYear: outlook.baseEmployment.period,
                    to: format.figure(outlook.projectedEmployment),
                    toYear: outlook.projectedEmployment.period,
                  }),
                ],
                entry?.education != null && [t('library:outlook.entry'), <Term key="entry" of={entry.education} />],
              ]}
            />
            <p>
              <Period period={outlook.period} /> <SourceNote ids={[outlook.percentChange.source]} />
            </p>
          </>
        ) : (
          <p>{t('library:unknown')}</p>
        )}
      </Section>
    </>
  )
}
