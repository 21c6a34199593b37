import { useTranslation } from 'react-i18next'
import type { Figure } from '../../../../core/catalog/figure'
import { Cite } from './Cite'
import { Said } from './Said'
import { Term } from './Term'
import classes from './parts.module.css'
import { useFormat } from './use-format'

/** Figures as a source published them, one a line: never added, averaged or put in order of size. */
export function FigureTable({ figures, caption }: { figures: readonly Figure[]; caption: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (figures.length === 0) return null
  return (
    <div className={classes.tableFrame}>
      <table className={classes.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('library:figure.what')}</th>
            <th scope="col" className={classes.number}>
              {t('library:figure.value')}
            </th>
            <th scope="col">{t('library:figure.period')}</th>
            <th scope="col">{t('library:figure.source')}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure, index) => (
            <tr key={index}>
              <th scope="row">{figure.note === undefined ? <Term of={figure.unit} /> : <Said>{figure.note}</Said>}</th>
              <td className={classes.number}>{format.figure(figure)}</td>
              <td>
                <Term of={figure.period} />
              </td>
              <td>
                <Cite id={figure.source} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
