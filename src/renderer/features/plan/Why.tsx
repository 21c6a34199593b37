import { useTranslation } from 'react-i18next'
import { sourceOf } from '../../../core/catalog/lookup'
import { termIn } from '../../../core/catalog/terms'
import type { PlanStep } from '../../../core/planning/edited-plan'
import { useCatalog } from '../../app/catalog'
import classes from './StepEditor.module.css'

/** On demand: why the step is proposed for these dates, and what that rests on. */
export function Why({ step }: { step: PlanStep }) {
  const { t } = useTranslation('plan')
  const catalog = useCatalog()
  if (step.explanation === '') return null
  const sources = step.sources.map((id) => sourceOf(catalog, id)).filter((source) => source !== null)
  return (
    <details className={classes.why}>
      <summary>{t('why.title')}</summary>
      <p>{step.explanation}</p>
      {sources.length > 0 && (
        <ul>
          {sources.map(({ id, title, period }) => (
            <li key={id}>{t('why.source', { title, period: termIn(catalog, period) })}</li>
          ))}
        </ul>
      )}
    </details>
  )
}
