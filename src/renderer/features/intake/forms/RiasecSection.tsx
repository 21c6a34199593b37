import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { riasecLetters, type RiasecLetter } from '../../../../core/intake/items'
import { riasec as riasecSchema, type Intake } from '../../../../core/intake/schema'
import { Choices } from '../../../components/Choices'
import { Panel } from '../../../components/Panel'
import { useDraft } from '../../../lib/use-draft'
import { withField } from '../edit'
import classes from './RiasecSection.module.css'
import { useIntake } from './use-intake'

const sources = ['onet-ip-short', 'onet-ip-mini', 'code', 'none'] as const
type Source = (typeof sources)[number]
type Scores = Readonly<Record<RiasecLetter, string>>

interface Draft {
  readonly source: Source
  readonly scores: Scores
  readonly code: string
}

const maximum = { 'onet-ip-short': 40, 'onet-ip-mini': 20 } as const

function draftOf(riasec: Intake['riasec']): Draft {
  const scores = Object.fromEntries(
    riasecLetters.map((letter) => [letter, riasec?.[letter]?.toString() ?? '']),
  ) as Scores
  const source = !riasec ? 'none' : riasec.R === undefined ? 'code' : (riasec.source ?? 'onet-ip-short')
  return { source, scores, code: riasec?.code ?? '' }
}

/** What the draft amounts to; `undefined` while it is not whole. */
function profileOf({ source, scores, code }: Draft): Intake['riasec'] {
  const given =
    source === 'code'
      ? { code }
      : {
          source,
          ...Object.fromEntries(
            riasecLetters.flatMap((letter) => (scores[letter] === '' ? [] : [[letter, Number(scores[letter])]])),
          ),
        }
  const parsed = riasecSchema.safeParse(given)
  return source !== 'none' && parsed.success && (source !== 'code' || code !== '') ? parsed.data : undefined
}

/** Six raw scores or a letter code. Kept when whole; the half-typed stays on the screen. */
export function RiasecSection({ id }: { id: string }) {
  const { t } = useTranslation()
  const { intake, change } = useIntake(id)
  const [typed, setTyped] = useDraft<Draft | null>(id, 'riasec', null)
  const draft = typed ?? draftOf(intake.riasec)
  const set = (part: Partial<Draft>) => {
    const next = { ...draft, ...part }
    const profile = profileOf(next)
    // Whole or nothing: the record says it. Half-typed: only the draft does.
    setTyped(profile || next.source === 'none' ? null : next)
    change((now) => withField(now, 'riasec', profile), 'riasec')
  }
  const missing = riasecLetters.filter((letter) => draft.scores[letter] === '').length
  const max = draft.source === 'onet-ip-mini' || draft.source === 'onet-ip-short' ? maximum[draft.source] : null

  return (
    <Panel>
      <Choices
        legend={t('intake:riasecForm.how')}
        options={sources.map((value) => ({ value, label: t(`intake:riasecForm.hows.${value}`) }))}
        value={draft.source}
        onChange={(source) => source && set({ source })}
        clearable={false}
      />
      {max !== null && (
        <>
          <div className={classes.scores}>
            {riasecLetters.map((letter) => (
              <TextInput
                key={letter}
                label={t('intake:riasecForm.score', { letter, name: t(`intake:riasec.${letter}.label`) })}
                description={t(`intake:riasec.${letter}.ask`)}
                inputMode="numeric"
                maxLength={2}
                placeholder={t('intake:riasecForm.range', { max })}
                value={draft.scores[letter]}
                error={Number(draft.scores[letter]) > max && t('intake:riasecForm.outOfRange', { max })}
                onChange={(event) =>
                  set({ scores: { ...draft.scores, [letter]: event.currentTarget.value.replace(/\D/g, '') } })
                }
                classNames={{ root: classes.score, input: classes.number }}
              />
            ))}
          </div>
          {missing > 0 && missing < 6 && <p role="status">{t('intake:riasecForm.incomplete', { missing })}</p>}
        </>
      )}
      {draft.source === 'code' && (
        <TextInput
          label={t('intake:riasecForm.code')}
          description={t('intake:riasecForm.codeHint')}
          maxLength={3}
          autoComplete="off"
          className={classes.code}
          value={draft.code}
          error={draft.code !== '' && profileOf(draft) === undefined && t('intake:riasecForm.codeProblem')}
          onChange={(event) => set({ code: event.currentTarget.value.toUpperCase().trim() })}
        />
      )}
    </Panel>
  )
}
