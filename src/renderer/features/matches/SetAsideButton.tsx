import { Button, Group, Popover, Textarea } from '@mantine/core'
import { IconArchive } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

/** Sets a specialty aside, with the reason that the next reader will want to know. */
export function SetAsideButton({ name, onSetAside }: { name: string; onSetAside: (reason: string) => void }) {
  const { t } = useTranslation('matches')
  const [opened, setOpened] = useState(false)
  const [reason, setReason] = useState('')
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      trapFocus
      withArrow
      shadow="md"
      width={340}
      position="top-start"
      transitionProps={{ duration: 80 }}
    >
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconArchive size={16} aria-hidden />}
          onClick={() => setOpened(!opened)}
        >
          {t('setAside.action')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('setAside.title', { name })}>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            setOpened(false)
            onSetAside(reason)
          }}
        >
          <Textarea
            label={t('setAside.why', { name })}
            description={t('setAside.hint')}
            maxLength={500}
            rows={3}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            data-autofocus
          />
          <Group gap="xs" mt="sm" justify="flex-end">
            <Button variant="default" onClick={() => setOpened(false)}>
              {t('setAside.cancel')}
            </Button>
            <Button type="submit">{t('setAside.confirm')}</Button>
          </Group>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
