import type { ZxcvbnFactory } from '@zxcvbn-ts/core'

/**
 * How hard a passphrase is to guess, by zxcvbn: the number of guesses a patient attacker needs who knows common
 * passwords, English and Spanish words and names, keyboards, dates and repeats (Wheeler, USENIX Security 2016). One judge
 * for the form, the vault and the command line. Nothing asks for digits, symbols or a length.
 */

/** `weak` is refused. */
export interface Judgement {
  readonly level: 'empty' | 'weak' | 'fair' | 'good'
  /** What makes it easy, where one thing does. */
  readonly reason: WeakReason | null
}

const weakReasons = {
  repeat: ['simpleRepeat', 'extendedRepeat'],
  keyboard: ['straightRow', 'keyPattern', 'sequences'],
  date: ['recentYears', 'dates'],
  common: ['topTen', 'topHundred', 'common', 'similarToCommon', 'pwned'],
  word: ['wordByItself', 'userInputs'],
  name: ['namesByThemselves', 'commonNames'],
} as const
type WeakReason = keyof typeof weakReasons

/**
 * Powers of ten of guesses. Each guess costs scrypt with 128 MiB, so 10^10 of them take one computer with eight cores and
 * ten guesses a second on each about four years; 10^14 is out of reach for anybody.
 */
const fairFrom = 10
const goodFrom = 14

/** More is not looked at: what is strong stays strong, and the time it takes stays short. */
const longestJudged = 64
/** How many ways of reading digits and signs as letters are tried: the judgements stay, a slow computer stays quick. */
const mostSubstitutions = 16

export async function judgePassphrase(passphrase: string): Promise<Judgement> {
  const text = passphrase.normalize('NFKC').trim()
  if (text === '') return { level: 'empty', reason: null }
  const { guessesLog10, feedback } = (await loadJudge()).check(text, ['casepath'])
  if (guessesLog10 >= goodFrom) return { level: 'good', reason: null }
  if (guessesLog10 >= fairFrom) return { level: 'fair', reason: null }
  return { level: 'weak', reason: reasonOf(feedback.warning) }
}

/** Whether a vault refuses it. */
export async function isWeakPassphrase(passphrase: string): Promise<boolean> {
  const { level } = await judgePassphrase(passphrase)
  return level === 'empty' || level === 'weak'
}

function reasonOf(warning: string | null): WeakReason | null {
  const reasons = Object.entries(weakReasons) as [WeakReason, readonly string[]][]
  return reasons.find(([, warnings]) => warnings.includes(warning ?? ''))?.[0] ?? null
}

let judge: Promise<ZxcvbnFactory> | undefined

/** The dictionaries are two megabytes: loaded from the app's own files when somebody chooses a passphrase, and kept. */
const loadJudge = (): Promise<ZxcvbnFactory> => (judge ??= makeJudge())

async function makeJudge(): Promise<ZxcvbnFactory> {
  const [core, common, english, spanish] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
    import('@zxcvbn-ts/language-es-es'),
  ])
  return new core.ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary, ...spanish.dictionary },
    graphs: common.adjacencyGraphs,
    maxLength: longestJudged,
    l33tMaxSubstitutions: mostSubstitutions,
  })
}
