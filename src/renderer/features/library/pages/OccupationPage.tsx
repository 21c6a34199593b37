import { useTranslation } from 'react-i18next'
import { riasecLetters } from '../../../../core/intake/items'
import { sourceOf } from '../../../../core/catalog/lookup'
import type { Occupation, WageReading } from '../../../../core/catalog/occupation'
import { localOfOccupation } from '../../../../core/local/belonging'
import { useCatalog } from '../../../app/catalog'
import { capitalized } from '../../../lib/capitalized'
import { LocalHere } from '../local/LocalHere'
import { Article } from '../parts/Article'
import { Cite, SourceNote } from '../parts/Cite'
import { FactList } from '../parts/FactList'
import { FigureTable } from '../parts/FigureTable'
import { LinkList } from '../parts/LinkList'
import { Period } from '../parts/Period'
import { Original } from '../parts/Original'
import { Said } from '../parts/Said'
import { Term } from '../parts/Term'
import { Section } from '../parts/Section'
import { SourceList } from '../parts/SourceList'
import parts from '../parts/parts.module.css'
import { useFormat } from '../parts/use-format'
import { nearTo } from '../specialty/pay-rows'
import { StateMedians } from './StateMedians'

const percentiles = ['p10', 'p25', 'median', 'p75', 'p90', 'mean'] as const

/** The official figures of one occupation, reading by reading, then what older documents published. */
export function OccupationPage({ occupation }: { occupation: Occupation }) {
  const { t } = useTranslation()
  const catalog = useCatalog()
  const format = useFormat()
  const { soc, title, note, readings, outlook, entry, missing = [], disagreements = [], published = [] } = occupation
  const uses = nearTo(catalog, occupation)
  return (
    <Article kind={`${t('library:kinds.occupation')} ${soc}`} title={title} lead={note}>
      <Section title={t('library:occupation.pay')} hint={t('library:occupation.payHint')}>
        {readings.map((reading) => (
          <Reading key={`${reading.survey} ${reading.period}`} reading={reading} />
        ))}
      </Section>
      <Section title={t('library:occupation.outlook')}>
        {outlook ? (
          <FigureTable
            caption={t('library:official.caption')}
            figures={[
              { ...outlook.baseEmployment, note: t('library:outlook.jobs') },
              { ...outlook.projectedEmployment, note: t('library:outlook.projected') },
              { ...outlook.percentChange, note: t('library:outlook.change') },
              { ...outlook.annualOpenings, note: t('library:outlook.openings') },
            ]}
          />
        ) : (
          <p>{t('library:unknown')}</p>
        )}
      </Section>
      <Section title={t('library:occupation.entry')} hint={t('library:occupation.entryHint')}>
        {entry ? (
          <>
            <FactList
              facts={[
                [t('library:occupation.education'), <Term key="e" of={entry.education ?? t('library:unknown')} />],
                [t('library:occupation.experience'), <Said key="x">{entry.experience ?? t('library:unknown')}</Said>],
                [t('library:occupation.training'), <Said key="t">{entry.training ?? t('library:unknown')}</Said>],
              ]}
            />
            <p>
              {entry.period && <Period period={entry.period} />} <SourceNote ids={[entry.source]} />
            </p>
          </>
        ) : (
          <p>{t('library:unknown')}</p>
        )}
      </Section>
      <Section title={t('library:occupation.interests')}>
        {occupation.interests.length === 0 && <p>{t('library:unknown')}</p>}
        {occupation.interests.map(({ onetSoc, title: name, scores, scale, period, source }) => (
          <div key={onetSoc}>
            <h3>
              <Said>{name}</Said>
            </h3>
            <p>
              {riasecLetters
                .map((letter) => `${capitalized(t(`intake:riasec.${letter}.label`))} ${format.number(scores[letter])}`)
                .join(' · ')}
            </p>
            <p>
              <Said>{scale}</Said> (<Period period={period} />) <SourceNote ids={[source]} />
            </p>
          </div>
        ))}
      </Section>
      <StateMedians occupation={occupation} />
      <LocalHere of={(local) => localOfOccupation(local, occupation)} />
      {uses.length > 0 && (
        <Section title={t('library:occupation.uses')}>
          <LinkList
            shelf="specialties"
            entries={uses.map(({ id, name, occupation: { confidence } }) => ({
              id,
              name,
              detail: t(`library:near.${confidence}`),
            }))}
          />
        </Section>
      )}
      {disagreements.length > 0 && (
        <Section title={t('library:occupation.disagreements')}>
          {disagreements.map(({ about, says, used, sources }) => (
            <div key={says}>
              <h3>
                <Said>{about}</Said>
              </h3>
              <p>
                <Said>
                  {says} {used}
                </Said>{' '}
                <SourceNote ids={sources} />
              </p>
            </div>
          ))}
        </Section>
      )}
      {published.length > 0 && (
        <Section title={t('library:occupation.published')} hint={t('library:occupation.publishedHint')}>
          {published.map(({ about, says, figures, check, source, checkedAgainst }) => (
            <div key={`${source} ${says}`} className={parts.older}>
              <h3>
                <Said>{about}</Said>
              </h3>
              <p>
                <Said>{says}</Said> <Cite id={source} /> (
                <Term of={sourceOf(catalog, source)?.period ?? t('library:undated')} />)
              </p>
              <FigureTable figures={figures} caption={t('library:figure.asPublished')} />
              <p>
                {t('library:occupation.check')} <Said>{check}</Said> <SourceNote ids={checkedAgainst} />
              </p>
            </div>
          ))}
        </Section>
      )}
      {missing.length > 0 && (
        <Section title={t('library:occupation.missing')}>
          <ul>
            {missing.map((one) => (
              <li key={one}>
                <Said>{one}</Said>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <SourceList ids={sourcesOf(occupation)} />
    </Article>
  )
}

function Reading({ reading }: { reading: WageReading }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { survey, period, annual, hourly, employment } = reading
  const source = annual.median?.source
  return (
    <>
      <h3>
        <Original>{survey}</Original>, <Period period={period} />
      </h3>
      <div className={parts.tableFrame}>
        <table className={parts.table}>
          <caption>
            {t('library:occupation.readingCaption')} {source && <SourceNote ids={[source]} />}
          </caption>
          <thead>
            <tr>
              <td />
              {percentiles.map((name) => (
                <th key={name} scope="col" className={parts.number}>
                  {t(`library:percentile.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{t('library:percentile.annual')}</th>
              {percentiles.map((name) => (
                <td key={name} className={parts.number}>
                  {format.usd(annual[name])}
                </td>
              ))}
            </tr>
            <tr>
              <th scope="row">{t('library:percentile.hourly')}</th>
              {percentiles.map((name) => (
                <td key={name} className={parts.number}>
                  {hourly[name]?.value == null
                    ? t('library:unknown')
                    : t('library:value.usdCents', { value: hourly[name].value })}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
      {employment && (
        <p>
          {t('library:occupation.employment')} {format.figure(employment)}. <Said>{employment.note}</Said>
        </p>
      )}
    </>
  )
}

const sourcesOf = ({ readings, outlook, entry, interests, stateMedians, published = [] }: Occupation): string[] =>
  [
    ...readings.map(({ annual }) => annual.median?.source),
    outlook?.percentChange.source,
    entry?.source,
    ...interests.map(({ source }) => source),
    stateMedians?.source,
    ...published.map(({ source }) => source),
  ].filter((id) => id !== undefined)
