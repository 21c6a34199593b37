import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { licenceLevels, type StateLicensing } from '../../../../core/catalog/licensing'
import { localOfState } from '../../../../core/local/belonging'
import { useCatalog } from '../../../app/catalog'
import { LocalHere } from '../local/LocalHere'
import { Article } from '../parts/Article'
import { SourceNote } from '../parts/Cite'
import { FactList } from '../parts/FactList'
import { Period } from '../parts/Period'
import { Said } from '../parts/Said'
import { Section } from '../parts/Section'
import { SourceList } from '../parts/SourceList'
import { useFormat } from '../parts/use-format'
import { whoNeeds } from './who-needs'

/** Social work licensing of one state, and who needs it. */
export function StatePage({ state }: { state: StateLicensing }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { levels, otherCredentials, clinicalHours, clinicalMonths, clinicalNote, board, note, disagreement } = state
  return (
    <Article kind={t('library:state.kind')} title={state.name}>
      <Section title={t('library:state.licences')}>
        <FactList
          facts={licenceLevels.map((level) => {
            const licence = levels[level]
            return [
              t(`library:state.levels.${level}`),
              licence ? (
                <Licence key={level} {...licence} />
              ) : (
                <span key={level} className="soft">
                  {t('library:state.noneFound')}
                </span>
              ),
            ] as const
          })}
        />
        {otherCredentials.length > 0 && (
          <>
            <h3>{t('library:state.others')}</h3>
            <ul>
              {otherCredentials.map((one) => (
                <li key={one.title}>
                  <Licence {...one} />
                </li>
              ))}
            </ul>
          </>
        )}
      </Section>
      <Section title={t('library:state.clinicalHours')}>
        <FactList
          facts={[
            [
              t('library:state.hours'),
              clinicalHours === null ? t('library:state.hoursUnknown') : format.number(clinicalHours),
            ],
            [
              t('library:state.months'),
              clinicalMonths === null
                ? t('library:unknown')
                : t('library:state.monthsCount', { count: clinicalMonths }),
            ],
            clinicalNote !== null && [t('library:note'), <Said key="note">{clinicalNote}</Said>],
          ]}
        />
      </Section>
      <Section title={t('library:state.board')}>
        <p>
          <Said>{board.name}</Said>
          {board.url !== null && (
            <>
              <br />
              <span lang="zxx">{board.url}</span>
            </>
          )}
        </p>
        {board.url === null && <p className="soft">{t('library:state.noUrl')}</p>}
        {board.urlUnconfirmed && <p className="soft">{t('library:state.urlUnconfirmed')}</p>}
      </Section>
      <Section title={t('library:state.remarks')}>
        <FactList
          facts={[
            [t('library:credential.sure'), t(`library:sure.${state.confidence}`)],
            note !== null && [t('library:note'), <Said key="note">{note}</Said>],
            disagreement !== null && [t('library:state.disagreement'), <Said key="other">{disagreement}</Said>],
          ]}
        />
      </Section>
      <WhoNeedsOne state={state} />
      <PayHere state={state} />
      <LocalHere of={(local) => localOfState(local, state.code)} />
      <SourceList ids={state.sources} />
    </Article>
  )
}

const Licence = ({ title, abbr, note }: { title: string; abbr: string | null; note?: string | undefined }) => (
  <Said>
    {title}
    {abbr && ` (${abbr})`}
    {note && <span className="soft"> {note}</span>}
  </Said>
)

function WhoNeedsOne({ state }: { state: StateLicensing }) {
  const { t } = useTranslation()
  const catalog = useCatalog()
  return (
    <Section title={t('library:state.who')} hint={t('library:state.whoHint')}>
      {whoNeeds(catalog, state).map(({ level, routes, specialties }) => (
        <div key={level}>
          <h3>{t(`library:state.levels.${level}`)}</h3>
          <p>
            {t('library:state.throughRoutes')} <Said>{routes.map(({ name }) => name).join('; ')}.</Said>
          </p>
          <p>
            {t('library:state.leadTo')}{' '}
            {specialties.map(({ id, name }, index) => (
              <span key={id}>
                {index > 0 && ', '}
                <Link href={`/library/specialties/${id}`}>
                  <Said>{name}</Said>
                </Link>
              </span>
            ))}
          </p>
        </div>
      ))}
      <p>
        <Link href="/library/guide/licensing">{t('library:state.more')}</Link>
      </p>
    </Section>
  )
}

/** Pay in this state, where it was found: for most occupations it was not, and that is said. */
function PayHere({ state }: { state: StateLicensing }) {
  const { t } = useTranslation()
  const { occupations } = useCatalog()
  const known = occupations.filter(({ stateMedians }) => stateMedians?.annual[state.code] != null)
  return (
    <Section title={t('library:state.pay')} hint={t('library:state.payHint')}>
      {known.length === 0 && <p>{t('library:unknown')}</p>}
      <ul>
        {known.map(({ soc, title, stateMedians }) => (
          <li key={soc}>
            <Link href={`/library/occupations/${soc}`}>
              <Said>{title}</Said>
            </Link>
            : {t('library:value.perYear', { value: stateMedians?.annual[state.code], number: '' })}{' '}
            {stateMedians && (
              <>
                (<Period period={stateMedians.period} />) <SourceNote ids={[stateMedians.source]} />
              </>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
