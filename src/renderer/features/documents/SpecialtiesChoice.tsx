import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { entrySpecialties } from '../../../core/catalog/lookup'
import type { DocumentOptions } from '../../../core/documents/kinds'
import { useCatalog } from '../../app/catalog'
import classes from './PrintStep.module.css'

const most = 3

interface SpecialtiesChoiceProps {
  readonly options: DocumentOptions
  onChange(options: DocumentOptions): void
}

/** Two or three specialties to set side by side; until two are chosen, the ones that fit best. */
export function SpecialtiesChoice({ options, onChange }: SpecialtiesChoiceProps) {
  const { t } = useTranslation('print')
  const catalog = useCatalog()
  const [chosen, setChosen] = useState<readonly string[]>(options.specialties ?? [])
  const choose = (at: number, id: string) => {
    const next = Array.from({ length: most }, (_, i) => (i === at ? id : (chosen[i] ?? '')))
    setChosen(next)
    const { specialties: _before, ...rest } = options
    const specialties = [...new Set(next.filter(Boolean))]
    onChange(specialties.length < 2 ? rest : { ...rest, specialties })
  }
  return (
    <fieldset className={classes.checks}>
      <legend>{t('compare.legend')}</legend>
      {Array.from({ length: most }, (_, at) => (
        <NativeSelect
          key={at}
          label={t('compare.nth', { number: at + 1 })}
          value={chosen[at] ?? ''}
          onChange={(event) => choose(at, event.currentTarget.value)}
          data={[
            { value: '', label: at < 2 ? t('compare.best') : '–' },
            ...entrySpecialties(catalog).map(({ id, name }) => ({
              value: id,
              label: name,
              disabled: chosen.includes(id) && chosen[at] !== id,
            })),
          ]}
        />
      ))}
      <p className="soft">{t('compare.hint')}</p>
    </fieldset>
  )
}
