import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { findRoute, findSpecialty } from '../../../core/catalog/lookup'
import type { EditedPlan } from '../../../core/planning/edited-plan'
import { useCatalog } from '../../app/catalog'
import { useStudent } from '../../lib/use-student'
import { RouteChoice } from '../matches/RouteChoice'
import { FilesMenu } from './exports/PlanFiles'
import type { usePlanFiles } from './exports/use-plan-files'
import classes from './Plan.module.css'
import { useChoose } from './use-choose'

interface PlanHeaderProps {
  readonly id: string
  readonly plan: EditedPlan
  readonly files: ReturnType<typeof usePlanFiles>
}

/** What the plan is for, which way it goes, and what can be done with the whole of it. */
export function PlanHeader({ id, plan, files }: PlanHeaderProps) {
  const { t } = useTranslation('plan')
  const catalog = useCatalog()
  const { record, undo, redo, canUndo, canRedo } = useStudent(id)
  const [, navigate] = useLocation()
  const choose = useChoose(id)
  const [choosing, setChoosing] = useState(false)
  return (
    <div className={classes.header}>
      <div>
        <h2>{findSpecialty(catalog, plan.specialty)?.name ?? plan.specialty}</h2>
        <p className="soft">
          {t('header.line', { route: findRoute(catalog, plan.route)?.name ?? plan.route, date: plan.generatedOn })}
        </p>
      </div>
      <div className={classes.tools}>
        <Tooltip label={t('header.undo')}>
          <ActionIcon variant="default" size={36} aria-label={t('header.undo')} disabled={!canUndo} onClick={undo}>
            <IconArrowBackUp size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('header.redo')}>
          <ActionIcon variant="default" size={36} aria-label={t('header.redo')} disabled={!canRedo} onClick={redo}>
            <IconArrowForwardUp size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Button variant="default" onClick={() => setChoosing(true)}>
          {t('header.route')}
        </Button>
        <FilesMenu files={files} />
        <Button leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => navigate(`/students/${id}/print`)}>
          {t('header.print')}
        </Button>
      </div>
      {choosing && (
        <RouteChoice
          record={record}
          specialty={plan.specialty}
          onClose={() => setChoosing(false)}
          onChoose={(route) => {
            choose(plan.specialty, route)
            setChoosing(false)
          }}
        />
      )}
    </div>
  )
}
