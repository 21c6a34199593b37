import { Button, NativeSelect, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { gradeLevels } from '../../../../core/intake/schema'
import { studentStages } from '../../../../shared/record'
import { ActionBar } from '../../../components/ActionBar'
import { Panel } from '../../../components/Panel'
import { displayName } from '../../../lib/display-name'
import classes from './class.module.css'
import type { Picks } from './use-picks'

/** Rows shown at once; more on request. */
const pageSize = 60

/** Whose papers are made: narrowed by search, grade and stage, chosen one by one or all that are shown. */
export function StudentPicker({ picks, lacking }: { picks: Picks; lacking: number }) {
  const { t } = useTranslation()
  const [rows, setRows] = useState(pageSize)
  const { filter, shown, chosen } = picks
  return (
    <Panel title={t('batch:page.who.title')}>
      <div className={classes.filters}>
        <TextInput
          type="search"
          label={t('batch:page.who.search')}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={filter.query}
          onChange={(event) => picks.narrow({ query: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('batch:page.who.grade')}
          value={filter.gradeLevel}
          onChange={(event) => picks.narrow({ gradeLevel: event.currentTarget.value })}
          data={[
            { value: '', label: t('batch:page.who.anyGrade') },
            ...gradeLevels.map((level) => ({ value: level, label: t(`intake:gradeLevels.${level}`) })),
          ]}
        />
        <NativeSelect
          label={t('batch:page.who.stage')}
          value={filter.stage}
          onChange={(event) => picks.narrow({ stage: event.currentTarget.value })}
          data={[
            { value: '', label: t('batch:page.who.anyStage') },
            ...studentStages
              .toReversed()
              .map((stage) => ({ value: stage, label: t(`batch:page.who.stages.${stage}`) })),
          ]}
        />
      </div>
      <ActionBar status={t('batch:page.who.chosen', { count: chosen.length })}>
        <Button variant="default" disabled={shown.length === 0} onClick={picks.pickShown}>
          {t('batch:page.who.all', { count: shown.length })}
        </Button>
        <Button variant="subtle" disabled={chosen.length === 0} onClick={picks.clear}>
          {t('batch:page.who.none')}
        </Button>
      </ActionBar>
      {shown.length === 0 ? (
        <p className="soft">{t('batch:page.who.nobody')}</p>
      ) : (
        <ul className={classes.students} aria-label={t('batch:page.who.title')}>
          {shown.slice(0, rows).map((student) => (
            <li key={student.id}>
              <label className={classes.student}>
                <input type="checkbox" checked={picks.isPicked(student.id)} onChange={() => picks.toggle(student.id)} />
                <span className={classes.name}>{displayName(student)}</span>
                <span className="soft">{student.gradeLevel && t(`intake:gradeLevels.${student.gradeLevel}`)}</span>
                <span className="soft">{t(`students:stages.${student.stage}`)}</span>
              </label>
            </li>
          ))}
        </ul>
      )}
      {shown.length > rows && (
        <Button variant="default" className={classes.more} onClick={() => setRows(rows + pageSize)}>
          {t('batch:page.who.more', { count: shown.length - rows })}
        </Button>
      )}
      {lacking > 0 && <p className="soft">{t('batch:page.who.withoutPlan', { count: lacking })}</p>}
    </Panel>
  )
}
