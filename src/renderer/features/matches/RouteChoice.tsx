import { Button, Modal } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { findSpecialty } from '../../../core/catalog/lookup'
import { routesFor } from '../plan/planner'
import type { StudentRecord } from '../../../shared/record'
import { useCatalog } from '../../app/catalog'
import { useToday } from '../plan/use-today'
import classes from './RouteChoice.module.css'
import { RouteTable } from './RouteTable'

interface RouteChoiceProps {
  readonly record: StudentRecord
  readonly specialty: string
  readonly onChoose: (route: string) => void
  readonly onClose: () => void
}

/** The ways into one specialty side by side, dated for this student; one of them is taken. */
export function RouteChoice({ record, specialty, onChoose, onClose }: RouteChoiceProps) {
  const { t } = useTranslation('matches')
  const catalog = useCatalog()
  const today = useToday()
  const { routes, proposed } = useMemo(
    () => routesFor({ intake: record.intake, catalog, specialty, today }),
    [record.intake, catalog, specialty, today],
  )
  const current = record.choice?.specialty === specialty ? record.choice.route : undefined
  const [picked, setPicked] = useState(() =>
    [current, proposed, routes[0]?.route].find((id) => routes.some(({ route }) => route === id)),
  )
  const name = findSpecialty(catalog, specialty)?.name ?? specialty
  const hasEdits = record.plan !== null

  return (
    <Modal
      opened
      onClose={onClose}
      size={Math.max(640, 260 + routes.length * 230)}
      title={t('route.title', { name })}
      classNames={{ title: classes.title! }}
      closeButtonProps={{ 'aria-label': t('route.close') }}
    >
      <p className={classes.lead}>{t(`route.${routes.length > 1 ? 'lead' : routes.length === 1 ? 'only' : 'none'}`)}</p>
      {routes.length > 0 && (
        <RouteTable
          routes={routes}
          today={today}
          picked={picked}
          proposed={proposed}
          onPick={setPicked}
          highestWilling={record.intake.education?.highestWilling}
        />
      )}
      <div className={classes.foot}>
        <p className="soft">{hasEdits && t('route.keeps')}</p>
        <Button variant="default" onClick={onClose}>
          {t('route.cancel')}
        </Button>
        <Button disabled={picked === undefined} onClick={() => picked !== undefined && onChoose(picked)}>
          {t('route.use')}
        </Button>
      </div>
    </Modal>
  )
}
