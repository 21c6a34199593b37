import { Button, Group, Modal, Stack } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { localEntries, type LocalEntry, type LocalKind } from '../../../core/local/local'
import { EntryField } from './EntryField'
import { faultsOf, type Faults } from './faults'
import { fieldsOf } from './fields'

export type Draft = Readonly<Record<string, unknown>>

export interface EntryDialogProps {
  kind: LocalKind
  /** What is there already, or an empty entry with its id and days. */
  draft: Draft
  /** Whether the entry is there already. */
  isKnown: boolean
  onSave: (entry: LocalEntry) => void
  onClose: () => void
}

/** One entry, asked for in the order in which people say it. Checked by the schema that the vault keeps it by. */
export function EntryDialog({ kind, draft, isKnown, onSave, onClose }: EntryDialogProps) {
  const { t } = useTranslation()
  const form = useRef<HTMLFormElement>(null)
  const [values, setValues] = useState<Draft>(draft)
  const [faults, setFaults] = useState<Faults>({})
  const labelOf = (name: string) => t(`local:fields.${kind === 'wages' && name === 'name' ? 'job' : name}`)
  const save = () => {
    const parsed = localEntries[kind].safeParse(values)
    if (parsed.success) return onSave(parsed.data)
    const found = faultsOf(parsed.error.issues, values)
    setFaults(found)
    const first = fieldsOf[kind].findIndex(([name]) => found[name] !== undefined)
    const fields = form.current?.querySelectorAll('[data-field]')
    fields?.item(first)?.querySelector<HTMLElement>('input, textarea')?.focus()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t(`local:${isKnown ? 'editOfKind' : 'addOf'}.${kind}`)}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form ref={form} noValidate onSubmit={(event) => (event.preventDefault(), save())}>
        <Stack gap="sm">
          {fieldsOf[kind].map(([name, field], index) => {
            const fault = faults[name]
            return (
              <div key={name} data-field={name}>
                <EntryField
                  name={name}
                  label={labelOf(name)}
                  field={field}
                  value={values[name]}
                  isFirst={index === 0}
                  error={fault && t(`local:${fault}`, { field: labelOf(name) })}
                  onChange={(value) => {
                    setValues((before) => ({ ...before, [name]: value }))
                    setFaults(({ [name]: _mended, ...others }) => others)
                  }}
                />
              </div>
            )
          })}
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
