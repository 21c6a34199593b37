import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Intake } from '../../../core/intake/schema'
import { answerRemarks } from '../../../core/matching'
import { useSay } from '../plan/use-say'
import { nextSection, type SectionAnswers } from './answers'
import classes from './Aside.module.css'

/** What the ranking rests on, section by section, and which answers would tell most next. */
export function Basis({
  intake,
  sections,
  onGo,
}: {
  intake: Intake
  sections: readonly SectionAnswers[]
  onGo: () => void
}) {
  const say = useSay()
  const { t } = useTranslation('matches')
  const next = nextSection(sections)
  return (
    <section className={classes.panel}>
      <h2>{t('restsOn.title')}</h2>
      <ul className={classes.meters}>
        {sections.map(({ section, answered, items }) => (
          <li key={section}>
            <span>{t(`matching:sections.${section}`)}</span>
            <span className="soft">{t('restsOn.of', { answered, items })}</span>
            <meter aria-label={t(`matching:sections.${section}`)} min={0} max={items} value={answered} />
          </li>
        ))}
      </ul>
      {answerRemarks(intake).map((remark) => (
        <p key={remark.key + String(remark.params?.['section'])} className={classes.remark}>
          {say(remark)}
        </p>
      ))}
      {next ? (
        <div className={classes.next}>
          <p>{t('restsOn.next', { section: t(`matching:sections.${next.section}`) })}</p>
          <Button variant="light" size="compact-md" onClick={onGo}>
            {t('restsOn.go')}
          </Button>
        </div>
      ) : (
        <p className="soft">{t('restsOn.enough')}</p>
      )}
    </section>
  )
}
