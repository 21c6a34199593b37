import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconEyeglass } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useSearch } from 'wouter'
import { useStudent } from '../../lib/use-student'
import { KeyIn, KeyInButton, keyInPath, nextFormPath } from '../key-in'
import { ExportAnswers } from './ExportAnswers'
import { FacingMode } from './FacingMode'
import classes from './IntakeStep.module.css'
import { AboutSection } from './forms/AboutSection'
import { ConstraintsSection } from './forms/ConstraintsSection'
import { EducationSection } from './forms/EducationSection'
import { ExperienceSection } from './forms/ExperienceSection'
import { GoalsSection } from './forms/GoalsSection'
import { RiasecSection } from './forms/RiasecSection'
import { RatedQuestions } from './RatedQuestions'
import { SectionNav } from './SectionNav'
import { SectionSteps } from './SectionSteps'
import { firstOpenSection, isRated, type IntakeSection } from './sections'

const forms = {
  about: AboutSection,
  riasec: RiasecSection,
  education: EducationSection,
  experience: ExperienceSection,
  constraints: ConstraintsSection,
  goals: GoalsSection,
} as const

/** One section a screen. Nothing is required, nothing has to be submitted. */
export function IntakeStep({ id }: { id: string }) {
  const { t } = useTranslation()
  const { record } = useStudent(id)
  const [, navigate] = useLocation()
  const paper = new URLSearchParams(useSearch()).get('paper')
  const [section, setSection] = useState<IntakeSection>(() => firstOpenSection(record.intake))
  const [facing, { open: face, close: leave }] = useDisclosure(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const arrived = useRef(false)

  useEffect(() => {
    // Not on the first showing: the page has its own beginning then.
    if (arrived.current) {
      heading.current?.focus({ preventScroll: true })
      window.scrollTo(0, 0)
    }
    arrived.current = true
  }, [section])

  if (paper !== null)
    return (
      <KeyIn
        id={id}
        inStack={paper === 'stack'}
        onClose={() => navigate(`/students/${id}/intake`, { replace: true })}
        onNext={() => navigate(nextFormPath(id))}
      />
    )
  const Form = isRated(section) ? null : forms[section]
  return (
    <div className={classes.layout}>
      <div className={classes.aside}>
        <SectionNav intake={record.intake} current={section} onGo={setSection} />
        <ExportAnswers id={id} />
        <KeyInButton id={id} onOpen={() => navigate(keyInPath(id))} />
      </div>
      <section className={classes.content} aria-labelledby="intake-section">
        <div className={classes.top}>
          <div>
            <h2 id="intake-section" ref={heading} tabIndex={-1} className={classes.title}>
              {t(`intake:sections.${section}.title`)}
            </h2>
            <p className={classes.lead}>{t(`intake:sections.${section}.lead`)}</p>
          </div>
          {isRated(section) && (
            <Button
              variant="default"
              leftSection={<IconEyeglass size={18} aria-hidden />}
              onClick={face}
              title={t('intake:facingHint')}
            >
              {t('intake:facing')}
            </Button>
          )}
        </div>
        {isRated(section) ? (
          <RatedQuestions key={section} id={id} section={section} />
        ) : (
          Form && <Form key={section} id={id} />
        )}
        <SectionSteps id={id} current={section} onGo={setSection} />
      </section>
      {facing && isRated(section) && <FacingMode id={id} from={section} onClose={leave} />}
    </div>
  )
}
