import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SectionAnswers } from './answers'
import classes from './Matches.module.css'

/** Nothing to rank yet: says what to answer first, and takes the reader there. */
export function TooFewAnswers({ sections, onGo }: { sections: readonly SectionAnswers[]; onGo: () => void }) {
  const { t } = useTranslation('matches')
  const begun = sections.filter(({ answered }) => answered > 0)
  return (
    <section className={classes.tooFew}>
      <h2>{t('tooFew.title')}</h2>
      <p>{t('tooFew.teach')}</p>
      {begun.length > 0 && (
        <ul>
          {begun.map(({ section, answered }) => (
            <li key={section}>{t('tooFew.begun', { section: t(`matching:sections.${section}`), count: answered })}</li>
          ))}
        </ul>
      )}
      <Button onClick={onGo}>{t('tooFew.go')}</Button>
    </section>
  )
}
