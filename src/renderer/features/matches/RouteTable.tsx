import { Radio } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { findRoute } from '../../../core/catalog/lookup'
import { educationLevels, type EducationLevel } from '../../../core/catalog/specialty'
import type { RouteSummary } from '../../../core/planning/types'
import { useCatalog } from '../../app/catalog'
import { useSay } from '../plan/use-say'
import classes from './RouteChoice.module.css'
import { RouteTimeline } from './RouteTimeline'

interface RouteTableProps {
  readonly routes: readonly RouteSummary[]
  /** `YYYY-MM-DD`. */
  readonly today: string
  readonly picked: string | undefined
  /** The route that suits this student's schooling best. */
  readonly proposed: string
  readonly onPick: (route: string) => void
  /** The student's ceiling, where it was asked: a route that asks for more says so. */
  readonly highestWilling: EducationLevel | undefined
}

/** One column a route, one row a question people ask; the radio buttons are the table's column heads. */
export function RouteTable({ routes, today, picked, proposed, onPick, highestWilling }: RouteTableProps) {
  const { t } = useTranslation('matches')
  const catalog = useCatalog()
  const say = useSay()
  const month = (day: string, earliest: boolean) => {
    const date = t('route.month', { date: day })
    return earliest ? t('route.earliest', { date }) : date
  }
  const last = routes.reduce((to, { end }) => (end > to ? end : to), today)
  const beyond = (level: EducationLevel) =>
    highestWilling !== undefined && educationLevels.indexOf(level) > educationLevels.indexOf(highestWilling)
  const row = (label: string, cell: (route: RouteSummary) => ReactNode) => (
    <tr>
      <th scope="row">{label}</th>
      {routes.map((route) => (
        <td key={route.route} data-picked={route.route === picked || undefined}>
          {cell(route)}
        </td>
      ))}
    </tr>
  )
  return (
    <div className={classes.scroll}>
      {/* Many routes scroll sideways; each column stays wide enough to be read. */}
      <table className={classes.table} style={{ minWidth: 132 + routes.length * 168 }}>
        <thead>
          <tr>
            <td />
            {routes.map(({ route, name }) => (
              <th key={route} scope="col" data-picked={route === picked || undefined}>
                <Radio
                  name="route"
                  value={route}
                  label={name}
                  checked={route === picked}
                  onChange={() => onPick(route)}
                  classNames={{ description: classes.proposed! }}
                  description={
                    route === proposed
                      ? t('route.proposed')
                      : findRoute(catalog, route)?.onRequest
                        ? t('route.onRequest')
                        : undefined
                  }
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {row(t('route.what'), ({ route }) => findRoute(catalog, route)?.summary)}
          {row(t('route.drawn'), (route) => (
            <RouteTimeline route={route} from={today} to={last} />
          ))}
          {row(t('route.firstJob'), ({ firstJob, firstJobEarliest }) =>
            firstJob ? <strong>{month(firstJob, firstJobEarliest)}</strong> : t('route.unknown'),
          )}
          {row(t('route.study'), ({ route, studyYears, partTime }) => {
            const education = findRoute(catalog, route)?.education
            return (
              <>
                <strong>{studyYears > 0 ? t('route.years', { count: studyYears }) : t('route.noStudy')}</strong>
                {partTime && <div className="soft">{t('route.partTime')}</div>}
                {education && (
                  <div className="soft">{t('route.upTo', { level: t(`matching:schooling.${education}`) })}</div>
                )}
                {education && beyond(education) && <div className={classes.beyond}>{t('route.beyond')}</div>}
              </>
            )
          })}
          {row(t('route.credentials'), ({ credentials }) =>
            credentials.length === 0 ? (
              <span className="soft">{t('route.noCredentials')}</span>
            ) : (
              <ul>
                {credentials.map(({ credential, name, abbr, date, earliest }) => (
                  <li key={credential}>{t('route.credential', { name: abbr ?? name, date: month(date, earliest) })}</li>
                ))}
              </ul>
            ),
          )}
          {row(t('route.opens'), ({ opens }) => (
            <ul>
              {opens.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          ))}
          {row(t('route.end'), ({ end, endEarliest }) => month(end, endEarliest))}
          {routes.some(({ assumptions }) => assumptions.length > 0) &&
            row(t('route.assumptions'), ({ assumptions }) => (
              <ul>
                {assumptions.map((message) => (
                  <li key={say(message)}>{say(message)}</li>
                ))}
              </ul>
            ))}
        </tbody>
      </table>
    </div>
  )
}
