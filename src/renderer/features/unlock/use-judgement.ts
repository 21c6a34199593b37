import { useEffect, useState } from 'react'
import { judgePassphrase, type Judgement } from '../../../shared/passphrase'

const pauseMs = 150

/** What is said of a passphrase while it is typed: of the last pause, so that neither typing nor a screen reader stutters. */
export function useJudgement(passphrase: string): Judgement {
  const [judgement, setJudgement] = useState<Judgement>({ level: 'empty', reason: null })
  useEffect(() => {
    let current = true
    const timer = setTimeout(() => {
      void judgePassphrase(passphrase).then((found) => current && setJudgement(found))
    }, pauseMs)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [passphrase])
  return judgement
}
