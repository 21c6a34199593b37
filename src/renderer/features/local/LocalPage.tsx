import { Button, Group, Stack } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { localKinds, type LocalEntry, type LocalKind } from '../../../core/local/local'
import { useApi } from '../../app/api'
import { useSettings } from '../../app/settings'
import { ErrorNotice } from '../../components/ErrorNotice'
import { ProblemList } from '../../components/ProblemList'
import { useErrorText } from '../../lib/use-error-text'
import { useToday } from '../plan/use-today'
import { EntryDialog, type Draft } from './EntryDialog'
import { EntryPanel } from './EntryPanel'
import { ImportNotice } from './ImportNotice'
import { useLocal, withEntry, withoutEntry } from './use-local'

/** What is there at first in an entry of each kind. */
const blank: Readonly<Record<LocalKind, Draft>> = {
  colleges: { name: '', city: '', state: null, cswe: 'unknown', programs: [], note: '' },
  sites: {
    name: '',
    city: '',
    state: null,
    what: '',
    minAge: null,
    hours: '',
    phone: '',
    specialties: [],
    note: '',
  },
  agencies: { name: '', city: '', state: null, what: '', phone: '', email: '', specialties: [], note: '' },
  contacts: { name: '', role: '', organization: '', phone: '', email: '', note: '' },
  wages: {
    name: '',
    soc: null,
    area: '',
    period: '',
    source: '',
    per: 'year',
    p10: null,
    p25: null,
    median: null,
    p75: null,
    p90: null,
    note: '',
  },
}

/** What people of the place know: five simple lists, shared with colleagues as a file. */
export function LocalPage() {
  const { t, i18n } = useTranslation()
  const api = useApi()
  const today = useToday()
  const errorText = useErrorText()
  const { settings } = useSettings()
  const { local, error, change, refresh } = useLocal()
  const [editing, setEditing] = useState<{ kind: LocalKind; draft: Draft } | null>(null)
  const [removed, setRemoved] = useState<{ kind: LocalKind; entry: LocalEntry; at: number } | null>(null)
  const exporting = useMutation({ mutationFn: () => api.call('local.export') })
  const importing = useMutation({ mutationFn: () => api.call('local.import'), onSuccess: () => void refresh() })
  const problem = error ?? exporting.error ?? importing.error
  if (!local) return problem ? <ErrorNotice {...errorText(problem)} /> : null

  const add = (kind: LocalKind) =>
    setEditing({
      kind,
      draft: {
        ...blank[kind],
        id: crypto.randomUUID(),
        addedBy: settings.counselorName.trim(),
        addedOn: today,
        changedOn: today,
      },
    })
  const remove = (kind: LocalKind, entry: LocalEntry) => {
    const at = local[kind].findIndex(({ id }) => id === entry.id)
    change.mutate((before) => withoutEntry(before, kind, entry.id), {
      onSuccess: () => setRemoved({ kind, entry, at }),
    })
  }
  return (
    <Stack gap="md" maw={768}>
      <div>
        <h1>{t('local:title')}</h1>
        <p>{t('local:lead')}</p>
      </div>
      {problem && <ErrorNotice {...errorText(problem)} />}
      <Group gap="xs">
        <Button variant="default" loading={exporting.isPending} onClick={() => exporting.mutate()}>
          {t('local:export')}
        </Button>
        <Button variant="default" loading={importing.isPending} onClick={() => importing.mutate()}>
          {t('local:import')}
        </Button>
      </Group>
      <div role="status">
        {exporting.data?.fileName && <p>{t('local:exported', { file: exporting.data.fileName })}</p>}
        {removed && (
          <Group gap="xs">
            <span>{t('local:removed', { name: removed.entry.name })}</span>
            <Button
              variant="subtle"
              size="compact-md"
              onClick={() => {
                change.mutate((before) => withEntry(before, removed.kind, removed.entry, removed.at))
                setRemoved(null)
              }}
            >
              {t('local:undo')}
            </Button>
          </Group>
        )}
      </div>
      {importing.data && importing.data.problems.length > 0 && (
        <ErrorNotice title={t('local:refused')} kept={t('local:kept')}>
          <ProblemList problems={importing.data.problems.map((one) => ({ ...one, file: '' }))} />
        </ErrorNotice>
      )}
      {importing.data?.report && <ImportNotice report={importing.data.report} language={i18n.language} />}
      {localKinds.map((kind) => (
        <EntryPanel
          key={kind}
          kind={kind}
          entries={local[kind]}
          onAdd={() => add(kind)}
          onEdit={(entry) => setEditing({ kind, draft: { ...entry, changedOn: today } })}
          onRemove={(entry) => remove(kind, entry)}
        />
      ))}
      {editing && (
        <EntryDialog
          {...editing}
          isKnown={local[editing.kind].some(({ id }) => id === editing.draft['id'])}
          onClose={() => setEditing(null)}
          onSave={(entry) =>
            change.mutate((before) => withEntry(before, editing.kind, entry), { onSuccess: () => setEditing(null) })
          }
        />
      )}
    </Stack>
  )
}
