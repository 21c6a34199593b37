import { dayOf, ownTimeZone } from '../../../core/day-of'
import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { findRoute } from '../../../core/catalog/lookup'
import type { Specialty } from '../../../core/catalog/specialty'
import type { Choice } from '../../../shared/record'
import { useCatalog } from '../../app/catalog'
import classes from './Matches.module.css'

interface ChosenBannerProps {
  readonly specialty: Specialty
  readonly choice: Choice
  readonly onOpen: () => void
  readonly onRoute: () => void
}

/** What was chosen, by whom and when; the plan follows it whatever the ranking says later. */
export function ChosenBanner({ specialty, choice, onOpen, onRoute }: ChosenBannerProps) {
  const { t } = useTranslation('matches')
  const route = findRoute(useCatalog(), choice.route)
  const date = dayOf(choice.chosenAt, ownTimeZone())
  return (
    <section className={classes.banner} aria-label={t('chosen.title')}>
      <IconCheck size={22} stroke={2} aria-hidden />
      <div>
        <strong>{specialty.name}</strong>
        <div className="soft">
          {t(choice.chosenBy ? 'chosen.by' : 'chosen.on', {
            route: route?.name ?? choice.route,
            date,
            by: choice.chosenBy,
          })}
        </div>
      </div>
      <Button variant="default" onClick={onRoute}>
        {t('chosen.route')}
      </Button>
      <Button onClick={onOpen}>{t('chosen.open')}</Button>
    </section>
  )
}
