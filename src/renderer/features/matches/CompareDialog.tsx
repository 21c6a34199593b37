import { Modal } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Match } from '../../../core/matching'
import type { Intake } from '../../../core/intake/schema'
import { useCatalog } from '../../app/catalog'
import { useToday } from '../plan/use-today'
import { compareColumns } from './compare'
import { CompareTable } from './CompareTable'
import classes from './Compare.module.css'

interface CompareDialogProps {
  readonly matches: readonly Match[]
  readonly compared: readonly string[]
  readonly intake: Intake
  readonly numbers: boolean
  readonly onClose: () => void
}

/** Two or three specialties side by side, for one student as they are today. */
export function CompareDialog({ matches, compared, intake, numbers, onClose }: CompareDialogProps) {
  const { t } = useTranslation('matches')
  const catalog = useCatalog()
  const today = useToday()
  const columns = useMemo(
    () => compareColumns({ matches, compared, intake, catalog, today }),
    [matches, compared, intake, catalog, today],
  )
  return (
    <Modal
      opened
      onClose={onClose}
      size={200 + columns.length * 320}
      title={t('compare.title')}
      classNames={{ title: classes.title! }}
      closeButtonProps={{ 'aria-label': t('compare.close') }}
    >
      <p className={classes.lead}>{t('compare.lead')}</p>
      <CompareTable columns={columns} numbers={numbers} />
    </Modal>
  )
}
