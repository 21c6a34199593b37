import { Button, Slider } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { defaultWeights, scoredSections } from '../../../core/matching'
import type { StudentRecord } from '../../../shared/record'
import type { UseStudent } from '../../lib/use-student'
import classes from './Aside.module.css'
import { AsidePanel } from './AsidePanel'
import { setWeight } from './decisions'

interface WeightsPanelProps {
  readonly record: StudentRecord
  readonly update: UseStudent['update']
  /** Names at the top of the order as it is now: the list itself may be out of sight while a slider moves. */
  readonly leading: readonly string[]
}

/** How much each section counts. Moving one re-ranks at once; changed weights are kept with the student and printed. */
export function WeightsPanel({ record, update, leading }: WeightsPanelProps) {
  const { t } = useTranslation('matches')
  const id = useId()
  const weights = record.weights ?? defaultWeights
  const total = scoredSections.reduce((sum, section) => sum + weights[section], 0)
  return (
    <AsidePanel
      title={t('weights.title')}
      gist={record.weights !== null && <p className={classes.changed}>{t('weights.changed')}</p>}
    >
      <p className="soft">{t('weights.about')}</p>
      <div className={classes.weights}>
        {scoredSections.map((section) => (
          <div key={section} className={classes.weight}>
            <span id={`${id}-${section}`}>{t(`matching:sections.${section}`)}</span>
            <span className="soft">{t('weights.share', { share: total > 0 ? weights[section] / total : 0 })}</span>
            <Slider
              size="sm"
              min={0}
              max={0.5}
              step={0.05}
              label={null}
              value={weights[section]}
              onChange={(value) =>
                update((r) => setWeight(r, section, Math.round(value * 100) / 100), {
                  mergeKey: `weights.${section}`,
                })
              }
              thumbProps={{
                'aria-labelledby': `${id}-${section}`,
                'aria-valuetext': t('weights.share', { share: total > 0 ? weights[section] / total : 0 }),
              }}
            />
          </div>
        ))}
      </div>
      {total === 0 && <p className={classes.changed}>{t('weights.none')}</p>}
      {total > 0 && leading.length > 0 && (
        <p role="status" className={classes.leading}>
          {t('weights.leading', { names: leading.join(', ') })}
        </p>
      )}
      <Button
        variant="default"
        size="compact-md"
        disabled={record.weights === null}
        onClick={() => update((r) => ({ ...r, weights: null }))}
      >
        {t('weights.reset')}
      </Button>
    </AsidePanel>
  )
}
