import { Button, Modal, TextInput } from '@mantine/core'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EditedPlan } from '../../../../core/planning/edited-plan'
import type { Stage } from '../../../../core/documents/career-plan/steps-of'
import {
  groupsFor,
  inStageOrder,
  searchLibrary,
  stepLibrary,
  type LibraryEntry,
} from '../../../../core/planning/step-library'
import { takenOutOf } from '../../../../core/planning/taken-out'
import { translatorOf } from '../../../../shared/i18n'
import { useCatalog } from '../../../app/catalog'
import classes from './StepLibrary.module.css'

interface StepLibraryProps {
  readonly plan: EditedPlan
  readonly state: string | null
  /** The stage the step goes into: what usually belongs to it is offered first. */
  readonly stage: Stage
  readonly onAdd: (entry: LibraryEntry) => void
  /** A step in the counselor's own words, begun with what was searched for. */
  readonly onOwn: (title: string) => void
  readonly onClose: () => void
}

/** Steps to choose from, by where they come from, the nearest to the stage first; what the plan has already is not among them. */
export function StepLibrary({ plan, state, stage, onAdd, onOwn, onClose }: StepLibraryProps) {
  const { t, i18n } = useTranslation('plan')
  const catalog = useCatalog()
  const [search, setSearch] = useState('')
  const entries = useMemo(
    () => stepLibrary({ plan, catalog, state, takenOut: takenOutOf(plan) }, translatorOf(i18n)),
    [plan, catalog, state, i18n],
  )
  const found = inStageOrder(searchLibrary(entries, search), stage)
  return (
    <Modal
      opened
      onClose={onClose}
      size={720}
      title={t('library.title', { stage: t(`documents:steps.stage.${stage}`) })}
      closeButtonProps={{ 'aria-label': t('library.close') }}
    >
      <div className={classes.top}>
        <TextInput
          type="search"
          data-autofocus
          className={classes.search}
          aria-label={t('library.search')}
          placeholder={t('library.search')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => onOwn(search.trim())}>
          {t('library.own')}
        </Button>
      </div>
      <p role="status" className="soft">
        {t('library.found', { count: found.length })}
      </p>
      {groupsFor(stage).map((group) => {
        const ofGroup = found.filter((entry) => entry.group === group)
        if (ofGroup.length === 0) return null
        return (
          <section key={group} className={classes.group} aria-labelledby={`library-${group}`}>
            <h3 id={`library-${group}`}>{t(`library.group.${group}`)}</h3>
            <ul>
              {ofGroup.map((entry) => (
                <li key={entry.id}>
                  <div>
                    <strong>{entry.title}</strong>
                    {entry.wasTakenOut && <span className={classes.mark}>{t('library.takenOut')}</span>}
                    <p className="soft">{entry.detail}</p>
                  </div>
                  <Button
                    variant="default"
                    size="compact-md"
                    aria-label={t('library.addNamed', { title: entry.title })}
                    onClick={() => onAdd(entry)}
                  >
                    {t('library.add')}
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </Modal>
  )
}
