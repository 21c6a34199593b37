import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { UnsealForm } from '../../../components/UnsealForm'
import { useMoment } from '../../../lib/use-moment'
import { BackupContents } from './BackupContents'
import type { OpenedBackup } from './use-opened-backup'

/** A look into a backup before anything is brought back from it. */
export function BackupDialog({ opened }: { opened: OpenedBackup }) {
  const { t } = useTranslation()
  const { shown, close, unlock } = opened
  const moment = useMoment()
  const madeAt = shown && moment(shown.state === 'open' ? shown.preview.madeAt : shown.madeAt)
  return (
    <Modal
      opened={shown !== null}
      onClose={close}
      size="lg"
      title={madeAt && t('settings:backups.of', { madeAt })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {shown?.state === 'sealed' && (
        <UnsealForm
          lead={t('settings:backups.sealed')}
          label={t('settings:backups.secret')}
          submit={t('vault:unlock.submit')}
          unlock={unlock}
        />
      )}
      {shown?.state === 'open' && <BackupContents preview={shown.preview} opened={opened} />}
    </Modal>
  )
}
