import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DisclosureBasis } from '../../../core/disclosures/bases'
import type { Disclosure } from '../../../shared/record/disclosures'

/** Who got it and why: what a person answers. */
export type Answer = Pick<Disclosure, 'to' | 'interest' | 'purpose' | 'basis'>

export const nobody: Answer = { to: '', interest: '', purpose: '', basis: 'other-school' }

/** The party and its interest are what the regulation asks for (34 CFR 99.32(a)(3)). */
export const isWhole = ({ to, interest }: Answer): boolean => to.trim() !== '' && interest.trim() !== ''

interface DisclosureFieldsProps {
  readonly answer: Answer
  readonly bases: readonly DisclosureBasis[]
  readonly autoFocus?: boolean
  onChange(patch: Partial<Answer>): void
}

/** The fields of an entry that law asks for. */
export function DisclosureFields({ answer, bases, autoFocus = false, onChange }: DisclosureFieldsProps) {
  const { t } = useTranslation('records')
  return (
    <>
      {(['to', 'interest', 'purpose'] as const).map((name) => (
        <TextInput
          key={name}
          label={t(`disclosure.fields.${name}`)}
          value={answer[name]}
          maxLength={300}
          required={name !== 'purpose'}
          autoFocus={autoFocus && name === 'to'}
          onChange={(event) => onChange({ [name]: event.currentTarget.value })}
        />
      ))}
      <NativeSelect
        label={t('disclosure.fields.basis')}
        data={bases.map((basis) => ({ value: basis, label: t(`disclosure.bases.${basis}`) }))}
        value={answer.basis}
        onChange={(event) => onChange({ basis: event.currentTarget.value as DisclosureBasis })}
      />
    </>
  )
}
