import { Button, Group, Modal } from '@mantine/core'
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
  const routes = useMemo(
    () => routesFor({ intake: record.intake, catalog, specialty, today }),
    [record.intake, catalog, specialty, today],
  )
  const current = record.choice?.specialty === specialty ? record.choice.route : undefined
  const [picked, setPicked] = useState(() => routes.find(({ route }) => route === current)?.route ?? routes[0]?.route)
  const name = findSpecialty(catalog, specialty)?.name ?? specialty
  const hasEdits = record.plan !== null

  return (
    <Modal opened onClose={onClose} size={Math.max(640, 260 + routes.length * 230)} title={t('route.title', { name })} closeButtonProps={{ 'aria-label': t('route.close') }}>
      <p className={classes.lead}>{t(routes.length > 1 ? 'route.lead' : 'route.only')}</p>
      <RouteTable routes={routes} picked={picked} onPick={setPicked} highestWilling={record.intake.education?.highestWilling} />
      {hasEdits && <p className="soft">{t('route.keeps')}</p>}
      <Group justify="flex-end" gap="xs" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('route.cancel')}
        </Button>
        <Button disabled={picked === undefined} onClick={() => picked !== undefined && onChoose(picked)}>
          {t('route.use')}
        </Button>
      </Group>
    </Modal>
  )
}
