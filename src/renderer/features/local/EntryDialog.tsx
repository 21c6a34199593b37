import { Button, Group, Modal, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { localEntries, type LocalEntry, type LocalKind } from '../../../core/local/local'
import { ErrorNotice } from '../../components/ErrorNotice'
import { fieldsOf } from './fields'
import { EntryField } from './EntryField'

export type Draft = Readonly<Record<string, unknown>>

export interface EntryDialogProps {
  kind: LocalKind
  /** What is there already, or an empty entry with its id and days. */
  draft: Draft
  onSave: (entry: LocalEntry) => void
  onClose: () => void
}

/** One entry, asked for in the order in which people say it. Checked by the schema that the vault keeps it by. */
export function EntryDialog({ kind, draft, onSave, onClose }: EntryDialogProps) {
  const { t } = useTranslation()
  const [values, setValues] = useState<Draft>(draft)
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set())
  const amounts = ['p10', 'p25', 'median', 'p75', 'p90']
  const save = () => {
    const parsed = localEntries[kind].safeParse(values)
    if (parsed.success) onSave(parsed.data)
    else setWrong(new Set(parsed.error.issues.map(({ path }) => String(path[0]))))
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t(`local:addOf.${kind}`)}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form noValidate onSubmit={(event) => (event.preventDefault(), save())}>
        <Stack gap="sm">
          {amounts.some((name) => wrong.has(name)) && <ErrorNotice title={t('local:ascending')} />}
          {fieldsOf[kind].map(([name, field], index) => (
            <EntryField
              key={name}
              name={kind === 'wages' && name === 'name' ? 'job' : name}
              field={field}
              value={values[name]}
              isFirst={index === 0}
              error={wrong.has(name) && !amounts.includes(name) ? t('local:invalid') : undefined}
              onChange={(value) => setValues((before) => ({ ...before, [name]: value }))}
            />
          ))}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit">{t('local:save')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
