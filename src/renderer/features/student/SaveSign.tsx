import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../../components/ErrorNotice'
import { useErrorText } from '../../lib/use-error-text'
import { useStudent } from '../../lib/use-student'
import { ChooseButton } from '../copies'
import classes from './SaveSign.module.css'

/** A quiet word while all is well; what happened, what was kept and what to do when it is not. */
export function SaveSign({ id }: { id: string }) {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const { saveState, clashes, retry } = useStudent(id)
  if (saveState.status === 'failed') {
    return (
      <ErrorNotice {...errorText(saveState.error)}>
        {clashes.length > 0 ? (
          <ChooseButton id={id} />
        ) : (
          <Button size="compact-sm" onClick={() => void retry()}>
            {t('students:save.retry')}
          </Button>
        )}
      </ErrorNotice>
    )
  }
  return (
    // Not announced: a screen reader would speak after every answer. Failures are.
    <p className={classes.sign} data-status={saveState.status}>
      {saveState.status === 'saved' && <IconCheck size={16} aria-hidden />}
      {t(`students:save.${saveState.status}`)}
    </p>
  )
}
