import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { factsOf, type DocumentId } from '../../../core/documents/kinds'
import classes from './PrintStep.module.css'

interface DocumentChoiceProps {
  readonly documents: readonly DocumentId[]
  readonly chosen: DocumentId
  /** Papers made from a plan are marked where there is none. */
  readonly hasPlan: boolean
  onChoose(document: DocumentId): void
}

/** Which paper is shown, and in one line what it is. */
export function DocumentChoice({ documents, chosen, hasPlan, onChoose }: DocumentChoiceProps) {
  const { t } = useTranslation()
  return (
    <NativeSelect
      className={classes.choice}
      size="md"
      label={t('print:document')}
      description={t(`papers:kinds.${chosen}.about`)}
      inputWrapperOrder={['label', 'input', 'description']}
      data={documents.map((id) => {
        const title = t(`papers:kinds.${id}.title`)
        return { value: id, label: factsOf(id).needs === 'plan' && !hasPlan ? t('print:needsPlan', { title }) : title }
      })}
      value={chosen}
      onChange={(event) => onChoose(event.currentTarget.value as DocumentId)}
    />
  )
}
