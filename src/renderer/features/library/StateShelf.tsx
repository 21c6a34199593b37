import { useTranslation } from 'react-i18next'
import { licenceLevels, type StateLicensing } from '../../../core/catalog/licensing'
import { useCatalog } from '../../app/catalog'
import classes from './LibraryPage.module.css'
import { matchesQuery } from './matches-query'
import { NothingFound } from './NothingFound'

/** Social work licensing in every state and DC, beside each other. */
export function StateShelf({ query }: { query: string }) {
  const { t } = useTranslation()
  const { states } = useCatalog()
  const found = states.filter((state) =>
    matchesQuery(
      query,
      state.name,
      state.code,
      ...licenceLevels.flatMap((level) => [state.levels[level]?.title, state.levels[level]?.abbr]),
    ),
  )
  if (found.length === 0) return <NothingFound query={query} />
  return (
    <div className={classes.tableFrame}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('library:state.state')}</th>
            {licenceLevels.map((level) => (
              <th key={level} scope="col">
                {t(`library:state.levels.${level}`)}
              </th>
            ))}
            <th scope="col">{t('library:state.clinicalHours')}</th>
          </tr>
        </thead>
        <tbody>
          {found.map((state) => (
            <StateRow key={state.code} state={state} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function StateRow({ state }: { state: StateLicensing }) {
  const { t, i18n } = useTranslation()
  const notes = [state.clinicalNote, state.note, state.disagreement].filter(Boolean)
  return (
    <tr>
      <th scope="row">
        {state.name}
        <br />
        <span className={classes.unknown}>{state.board.name}</span>
      </th>
      {licenceLevels.map((level) => {
        const licence = state.levels[level]
        return (
          <td key={level}>
            {licence ? (
              [licence.title, licence.abbr && `(${licence.abbr})`].filter(Boolean).join(' ')
            ) : (
              <span className={classes.unknown}>{t('library:state.none')}</span>
            )}
          </td>
        )
      })}
      <td>
        {state.clinicalHours === null ? (
          <span className={classes.unknown}>{t('library:unknown')}</span>
        ) : (
          new Intl.NumberFormat(i18n.language).format(state.clinicalHours)
        )}
        {notes.length > 0 && (
          <details>
            <summary>{t('library:notes', { state: state.name })}</summary>
            {notes.join(' ')}
          </details>
        )}
      </td>
    </tr>
  )
}
