import { Button, CloseButton, Group, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { programLevels } from '../../../core/local/local'

export interface Program {
  readonly name: string
  readonly level: string
}

interface ProgramsFieldProps {
  value: readonly Program[]
  error: string | undefined
  onChange: (value: readonly Program[]) => void
}

/** The programs of a college, each with its level. */
export function ProgramsField({ value, error, onChange }: ProgramsFieldProps) {
  const { t } = useTranslation()
  const set = (at: number, part: Partial<Program>) => onChange(value.with(at, { ...value[at]!, ...part }))
  return (
    <Stack gap="xs">
      {value.map((program, at) => (
        <Group key={at} gap="xs" align="flex-end">
          <TextInput
            label={t('local:fields.program')}
            value={program.name}
            maxLength={200}
            error={error && program.name.trim() === '' ? error : undefined}
            onChange={({ currentTarget }) => set(at, { name: currentTarget.value })}
          />
          <NativeSelect
            label={t('local:fields.level')}
            value={program.level}
            onChange={({ currentTarget }) => set(at, { level: currentTarget.value })}
          >
            {programLevels.map((level) => (
              <option key={level} value={level}>
                {t(`local:levels.${level}`)}
              </option>
            ))}
          </NativeSelect>
          <CloseButton
            size="lg"
            aria-label={t('local:removeProgram', { number: at + 1 })}
            onClick={() => onChange(value.toSpliced(at, 1))}
          />
        </Group>
      ))}
      <Group>
        <Button
          variant="default"
          size="compact-md"
          onClick={() => onChange([...value, { name: '', level: 'bachelor' }])}
        >
          {t('local:addProgram')}
        </Button>
      </Group>
    </Stack>
  )
}
