import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { stateLicensingOf } from '../../../core/catalog/lookup'
import { useCatalog } from '../../app/catalog'
import classes from './PrintStep.module.css'

interface FormChoiceProps {
  /** `null` while none is known for the student. */
  readonly chosen: string | null
  onChoose(form: string): void
}

/** Which state's, or which district's, plan document is printed. */
export function FormChoice({ chosen, onChoose }: FormChoiceProps) {
  const { t } = useTranslation()
  const catalog = useCatalog()
  return (
    <NativeSelect
      className={classes.choice}
      size="md"
      label={t('forms:state.choose')}
      value={chosen ?? ''}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      {chosen === null && <option value="">{t('forms:state.chooseFirst')}</option>}
      {catalog.forms.map(({ id, state, name }) => (
        <option key={id} value={id}>
          {t('forms:state.of', { state: stateLicensingOf(catalog, state)?.name ?? state, name })}
        </option>
      ))}
    </NativeSelect>
  )
}
