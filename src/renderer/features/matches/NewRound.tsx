import { Button, Group } from '@mantine/core'
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

interface NewRoundProps {
  /** How many answers are kept and emptied; with none there is nothing to begin again. */
  readonly answered: number
  readonly onStart: () => void
}

/** Asking everything again empties the questions, so what happens is said before it does. */
export function NewRound({ answered, onStart }: NewRoundProps) {
  const { t } = useTranslation('matches')
  const [asking, setAsking] = useState(false)
  const startButton = useRef<HTMLButtonElement>(null)
  const textId = useId()
  const leave = () => {
    setAsking(false)
    // The button is there again only after this change is drawn.
    requestAnimationFrame(() => startButton.current?.focus())
  }
  if (!asking)
    return (
      <Button
        ref={startButton}
        variant="default"
        size="compact-md"
        disabled={answered === 0}
        onClick={() => setAsking(true)}
      >
        {t('rounds.start')}
      </Button>
    )
  return (
    <div role="group" aria-describedby={textId}>
      <p id={textId}>{t('rounds.sure', { count: answered })}</p>
      <Group gap="xs">
        <Button
          size="compact-md"
          autoFocus
          aria-describedby={textId}
          onClick={() => {
            setAsking(false)
            onStart()
          }}
        >
          {t('rounds.confirm')}
        </Button>
        <Button variant="default" size="compact-md" onClick={leave}>
          {t('rounds.cancel')}
        </Button>
      </Group>
    </div>
  )
}
