import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { licenceLevels } from '../../../../core/catalog/licensing'
import { useCatalog } from '../../../app/catalog'
import { Said } from '../parts/Said'
import { useFormat } from '../parts/use-format'
import parts from '../parts/parts.module.css'

/** Social work licensing in every state and DC, beside each other. */
export function StateShelf() {
  const { t } = useTranslation()
  const { states } = useCatalog()
  const format = useFormat()
  return (
    <div className={parts.tableFrame}>
      <table className={parts.table}>
        <caption>{t('library:state.tableCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('library:state.state')}</th>
            {licenceLevels.map((level) => (
              <th key={level} scope="col">
                {t(`library:state.levels.${level}`)}
              </th>
            ))}
            <th scope="col" className={parts.number}>
              {t('library:state.hoursShort')}
            </th>
          </tr>
        </thead>
        <tbody>
          {states.map(({ code, name, levels, clinicalHours }) => (
            <tr key={code}>
              <th scope="row">
                <Link href={`/library/states/${code}`}>{name}</Link>
              </th>
              {licenceLevels.map((level) => {
                const licence = levels[level]
                return (
                  <td key={level}>
                    {licence ? (
                      <Said>{licence.abbr ?? licence.title}</Said>
                    ) : (
                      <span className="soft">{t('library:state.none')}</span>
                    )}
                  </td>
                )
              })}
              <td className={parts.number}>
                {clinicalHours === null ? (
                  <span className="soft">{t('library:unknown')}</span>
                ) : (
                  format.number(clinicalHours)
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
