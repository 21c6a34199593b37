import { Button } from '@mantine/core'
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { stepPath } from '../student/steps'
import { intakeSections, type IntakeSection } from './sections'
import classes from './SectionSteps.module.css'

export interface SectionStepsProps {
  id: string
  current: IntakeSection
  onGo: (section: IntakeSection) => void
}

/** Back and on, at the end of each section; after the last one, the matches. */
export function SectionSteps({ id, current, onGo }: SectionStepsProps) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const at = intakeSections.indexOf(current)
  const before = intakeSections[at - 1]
  const after = intakeSections[at + 1]
  return (
    <div className={classes.steps}>
      {before && (
        <Button variant="subtle" leftSection={<IconArrowLeft size={18} aria-hidden />} onClick={() => onGo(before)}>
          {t('intake:previous')}
        </Button>
      )}
      <Button
        data-next-section
        className={classes.next}
        size="md"
        rightSection={<IconArrowRight size={18} aria-hidden />}
        onClick={() => (after ? onGo(after) : navigate(stepPath(id, 'matches')))}
      >
        {after ? t('intake:next', { section: t(`intake:sections.${after}.title`) }) : t('intake:finish')}
      </Button>
    </div>
  )
}
