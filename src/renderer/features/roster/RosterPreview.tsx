import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/Notice'
import classes from './roster.module.css'
import { RosterActions } from './RosterActions'
import { RosterNotes } from './RosterNotes'
import { RosterTable } from './RosterTable'
import type { ChosenRoster, useRoster } from './use-roster'

interface RosterPreviewProps {
  readonly chosen: Extract<ChosenRoster, { ok: true }>
  readonly roster: ReturnType<typeof useRoster>
}

/** What the roster would do, in numbers and line by line, and the button that does it. */
export function RosterPreview({ chosen, roster }: RosterPreviewProps) {
  const { t } = useTranslation('roster')
  const [update, setUpdate] = useState(true)
  const [putBack, setPutBack] = useState(false)
  const { fileName, lines, problems, notices } = chosen
  const counts = {
    new: lines.filter(({ known }) => !known).length,
    changed: lines.filter(({ changes, inTrash }) => changes.length > 0 && !inTrash).length,
    same: lines.filter(({ known, changes, inTrash }) => known && changes.length === 0 && !inTrash).length,
    inTrash: lines.filter(({ inTrash }) => inTrash).length,
    wrong: new Set(problems.map(({ line }) => line)).size,
  }
  const said = (['new', 'changed', 'same', 'inTrash', 'wrong'] as const).filter((what) => counts[what] > 0)
  return (
    <section className={classes.preview} aria-labelledby="roster-file">
      <h2 id="roster-file">{t('preview.file', { fileName })}</h2>
      <div role="status">
        <ul className={classes.counts}>
          {said.map((what) => (
            <li key={what}>{t(`preview.${what}`, { count: counts[what] })}</li>
          ))}
        </ul>
      </div>
      {counts.changed > 0 && (
        <Checkbox
          label={t('preview.update')}
          description={t('preview.updateHint')}
          checked={update}
          disabled={roster.work === 'taking'}
          onChange={(event) => setUpdate(event.currentTarget.checked)}
        />
      )}
      {counts.inTrash > 0 && (
        <Checkbox
          label={t('preview.putBack', { count: counts.inTrash })}
          description={t('preview.putBackHint')}
          checked={putBack}
          disabled={roster.work === 'taking'}
          onChange={(event) => setPutBack(event.currentTarget.checked)}
        />
      )}
      <RosterActions
        roster={roster}
        update={update && counts.changed > 0}
        putBack={putBack}
        inTrash={counts.inTrash}
        added={counts.new}
        changed={counts.changed}
      />
      {problems.length > 0 && (
        <Notice>
          <p className={classes.strong}>{t('problems.title', { count: counts.wrong })}</p>
          <p>{t('problems.kept')}</p>
          <RosterNotes notes={problems} />
        </Notice>
      )}
      {notices.length > 0 && (
        <Notice>
          <RosterNotes notes={notices} />
        </Notice>
      )}
      {lines.length > 0 && <RosterTable lines={lines} />}
    </section>
  )
}
