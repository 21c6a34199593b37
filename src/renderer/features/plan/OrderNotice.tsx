import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { EditedPlan } from '../../../core/planning/edited-plan'
import { moveFollowing, orderConflicts } from '../../../core/planning/order'
import { useCatalog } from '../../app/catalog'
import classes from './Plan.module.css'
import type { PlanEdits } from './use-plan-edits'

interface OrderNoticeProps {
  readonly plan: EditedPlan
  readonly edit: PlanEdits['edit']
  readonly onSaid: (text: string) => void
}

/** Dates that cannot hold after an edit, and the offer to move what follows. The counselor may leave them. */
export function OrderNotice({ plan, edit, onSaid }: OrderNoticeProps) {
  const { t } = useTranslation('plan')
  const catalog = useCatalog()
  const conflicts = useMemo(() => orderConflicts(plan, catalog), [plan, catalog])
  if (conflicts.length === 0) return null
  return (
    <section className={classes.notices} data-tone="warn" aria-label={t('order.title')}>
      <IconAlertTriangle size={20} aria-hidden />
      <div>
        <ul>
          {conflicts.map(({ step, waitsFor }) => (
            <li key={`${step.id} ${waitsFor?.id}`}>
              {waitsFor === null
                ? t('order.reversed', { title: step.title || t('step.untitled') })
                : t('order.early', { title: step.title, earlier: waitsFor.title, date: waitsFor.end.slice(0, 7) })}
            </li>
          ))}
        </ul>
        {conflicts.some(({ waitsFor }) => waitsFor !== null) && (
          <Button
            size="compact-md"
            variant="default"
            onClick={() => {
              edit((current) => moveFollowing({ ...plan, current }, catalog))
              onSaid(t('order.moved'))
            }}
          >
            {t('order.move')}
          </Button>
        )}
      </div>
    </section>
  )
}
