import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { pathKey, type Clash, type ClashPick, type Picks } from '../../../shared/merge'
import { Choices } from '../../components/Choices'
import classes from './copies.module.css'
import { useClashWords } from './clash-words'

/** Longest text that may be kept of both sides under each other, well within what any field holds. */
const longestJoined = 2000

interface ClashFormProps {
  readonly clashes: readonly Clash[]
  readonly onSettle: (picks: Picks) => void
}

/** One question for each thing that both sides changed. Nothing is chosen beforehand. */
export function ClashForm({ clashes, onSettle }: ClashFormProps) {
  const { t } = useTranslation()
  const { label, say } = useClashWords()
  const [picks, setPicks] = useState<Picks>({})
  const isDecided = clashes.every(({ path }) => picks[pathKey(path)])

  const optionsOf = ({ mine, theirs }: Clash) => {
    const sides: { value: ClashPick; label: string }[] = [
      { value: 'mine', label: t('records:clash.mine', { value: say(mine) }) },
      { value: 'theirs', label: t('records:clash.theirs', { value: say(theirs) }) },
    ]
    const areTexts = typeof mine === 'string' && typeof theirs === 'string'
    return areTexts && mine.includes(' ') && mine.length + theirs.length < longestJoined
      ? [...sides, { value: 'both' as const, label: t('records:clash.both') }]
      : sides
  }
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (isDecided) onSettle(picks)
      }}
    >
      <p className={classes.lead}>{t('records:clash.lead')}</p>
      {clashes.map((clash) => {
        const key = pathKey(clash.path)
        return (
          <Choices
            key={key}
            legend={label(clash.path)}
            options={optionsOf(clash)}
            value={picks[key] ?? null}
            onChange={(pick) => pick && setPicks({ ...picks, [key]: pick })}
            clearable={false}
          />
        )
      })}
      <div>
        <Button type="submit" disabled={!isDecided}>
          {t('records:clash.save')}
        </Button>
      </div>
    </form>
  )
}
