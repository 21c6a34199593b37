import { Kbd, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { shortcuts } from '../lib/shortcuts'
import classes from './ShortcutsDialog.module.css'

export function ShortcutsDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('common:shortcuts.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <dl className={classes.list}>
        {shortcuts.map(({ command, mod, key }) => (
          <div key={command}>
            <dt>{t(`common:shortcuts.${command}`)}</dt>
            <dd>
              {mod && (
                <>
                  <Kbd>Ctrl</Kbd>{' '}
                </>
              )}
              <Kbd>{key.toUpperCase()}</Kbd>
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('common:shortcuts.library')}</dt>
          <dd>
            <Kbd>/</Kbd> · <Kbd>Ctrl</Kbd> <Kbd>F</Kbd>
          </dd>
        </div>
        <div>
          <dt>{t('common:shortcuts.rate')}</dt>
          <dd>
            <Kbd>0</Kbd> … <Kbd>4</Kbd>
          </dd>
        </div>
      </dl>
    </Modal>
  )
}
