import { useTranslation } from 'react-i18next'
import type { Intake } from '../../../../core/intake/schema'
import { Choices } from '../../../components/Choices'
import { Panel } from '../../../components/Panel'
import { withField, withPart } from '../edit'
import { useIntake } from './use-intake'

type Constraints = NonNullable<Intake['constraints']>

/** What opens or closes doors, asked so that "not asked" stays different from "no". */
export function ConstraintsSection({ id }: { id: string }) {
  const { t } = useTranslation()
  const { intake, change } = useIntake(id)
  const constraints = intake.constraints ?? {}
  const set = <K extends keyof Constraints>(key: K, value: Constraints[K] | null) =>
    change((now) => withPart(now, 'constraints', (part) => withField(part, key, value)))
  const yesOrNo = (key: 'driverLicense' | 'backgroundCheckConcern', hint?: string) => {
    const value = constraints[key]
    return (
      <Choices
        legend={t(`intake:constraints.${key}`)}
        hint={hint}
        options={(['yes', 'no'] as const).map((one) => ({ value: one, label: t(`intake:constraints.${one}`) }))}
        value={value === undefined ? null : value ? 'yes' : 'no'}
        onChange={(chosen) => set(key, chosen === null ? null : chosen === 'yes')}
      />
    )
  }
  return (
    <Panel>
      <Choices
        legend={t('intake:constraints.relocate')}
        options={(['yes', 'maybe', 'no'] as const).map((value) => ({
          value,
          label: t(`intake:constraints.relocates.${value}`),
        }))}
        value={constraints.relocate ?? null}
        onChange={(value) => set('relocate', value)}
      />
      {yesOrNo('driverLicense')}
      {yesOrNo('backgroundCheckConcern', t('intake:constraints.backgroundCheckHint'))}
    </Panel>
  )
}
