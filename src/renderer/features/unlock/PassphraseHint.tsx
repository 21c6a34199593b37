import { useTranslation } from 'react-i18next'
import type { Judgement } from './passphrase'
import classes from './PassphraseHint.module.css'

const strength: Record<Judgement, number> = { empty: 0, short: 1, plain: 1, fair: 2, good: 3 }

export function PassphraseHint({ judgement }: { judgement: Judgement }) {
  const { t } = useTranslation()
  return (
    <div className={classes.hint} data-judgement={judgement}>
      <div className={classes.bars} aria-hidden>
        {[1, 2, 3].map((step) => (
          <span key={step} data-on={step <= strength[judgement] || undefined} />
        ))}
      </div>
      <p role="status">{t(`vault:strength.${judgement}`)}</p>
    </div>
  )
}
