import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { findSpecialty } from '../../../core/catalog/lookup'
import { useCatalog } from '../../app/catalog'
import classes from './EffectBar.module.css'
import type { AnswerEffect } from './effect'
import { scaleOf } from './scales'

/** Differences of a fit below this, in points, are not worth a word. */
const worthAWord = 0.05

interface EffectBarProps {
  readonly effect: AnswerEffect | null
  readonly numbers: boolean
  readonly onUndo: () => void
}

/** What the answer just changed has done, for eyes at the foot of the window and for a screen reader as it happens. */
export function EffectBar({ effect, numbers, onUndo }: EffectBarProps) {
  const { t } = useTranslation('matches')
  const words = useEffectWords(effect, numbers)
  return (
    <div className={classes.bar} data-empty={effect === null || undefined}>
      {/* Always there, so that what changes in it is read out. */}
      <p role="status">
        {words && (
          <>
            <strong>{words.answer}</strong> {words.did}
          </>
        )}
      </p>
      {effect && (
        <Button
          size="compact-md"
          variant="default"
          leftSection={<IconArrowBackUp size={16} aria-hidden />}
          onClick={onUndo}
        >
          {t('effect.undo')}
        </Button>
      )}
    </div>
  )
}

function useEffectWords(effect: AnswerEffect | null, numbers: boolean) {
  const { t } = useTranslation('matches')
  const catalog = useCatalog()
  if (!effect) return null
  const { question, answer, specialty, fit, rank, band, newFirst } = effect
  const nameOf = (id: string) => findSpecialty(catalog, id)?.name ?? id
  const said = (value: number | null) =>
    value === null ? t('effect.unanswered') : t(`intake:scales.${scaleOf[question.section]}.${value}`)
  const item = t(`intake:items.${question.section}.${question.item}.label`)
  const turn = fit.to - fit.from
  const fitWords = numbers
    ? t('effect.fit', { from: fit.from, to: fit.to })
    : Math.abs(turn) < worthAWord
      ? t('effect.same')
      : t(turn > 0 ? 'effect.better' : 'effect.worse')
  return {
    answer: t('effect.answer', { item, from: said(answer.from), to: said(answer.to) }),
    did: [
      t('effect.specialty', { name: nameOf(specialty) }),
      fitWords,
      band.from !== band.to &&
        t('effect.band', { from: t(`matching:bands.${band.from}`), to: t(`matching:bands.${band.to}`) }),
      rank.from === rank.to
        ? t('effect.stayed', { rank: rank.to })
        : t('effect.moved', { from: rank.from, to: rank.to }),
      newFirst !== null && newFirst !== specialty && t('effect.first', { name: nameOf(newFirst) }),
    ]
      .filter(Boolean)
      .join(' '),
  }
}
