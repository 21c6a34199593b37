import { useTranslation } from 'react-i18next'
import type { Judgement } from '../../../shared/passphrase'
import classes from './PassphraseHint.module.css'
import { useJudgement } from './use-judgement'

const strength: Record<Judgement['level'], number> = { empty: 0, weak: 1, fair: 2, good: 3 }

/** How hard a new passphrase is to guess, in a sentence that says what would help; the bars only repeat it. */
export function PassphraseHint({ passphrase }: { passphrase: string }) {
  const { t } = useTranslation()
  const { level, reason } = useJudgement(passphrase)
  return (
    <div className={classes.hint} data-judgement={level}>
      <div className={classes.bars} aria-hidden>
        {[1, 2, 3].map((step) => (
          <span key={step} data-on={step <= strength[level] || undefined} />
        ))}
      </div>
      <p role="status">
        {t(level === 'weak' ? `vault:strength.weak.${reason ?? 'other'}` : `vault:strength.${level}`)}
      </p>
    </div>
  )
}
