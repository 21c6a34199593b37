import { Button } from '@mantine/core'
import { IconFileText, IconLock, IconSignature } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isLocked, revisionTitle, signerRoles, type PlanRevision } from '../../../core/planning/revisions'
import { Panel } from '../../components/Panel'
import { useStudent } from '../../lib/use-student'
import { useSay } from '../plan/use-say'
import { CompareRevisions } from './CompareRevisions'
import { RevisionDialog } from './RevisionDialog'
import classes from './Revisions.module.css'
import { SignDialog } from './SignDialog'

/** Every plan that went on paper, newest first: to open, sign, compare, and print again exactly as it was. */
export function RevisionsPanel({ id }: { id: string }) {
  const { t } = useTranslation('revisions')
  const { record } = useStudent(id)
  const [opened, setOpened] = useState<PlanRevision | null>(null)
  const [signing, setSigning] = useState<number | null>(null)
  const { revisions } = record
  return (
    <Panel title={t('title')} hint={t(revisions.length === 0 ? 'none' : 'hint')}>
      {revisions.length > 0 && (
        <ul className={classes.list}>
          {revisions.toReversed().map((revision) => (
            <Row
              key={revision.number}
              revision={revision}
              onOpen={() => setOpened(revision)}
              onSign={() => setSigning(revision.number)}
            />
          ))}
        </ul>
      )}
      {revisions.length > 1 && <CompareRevisions id={id} revisions={revisions} />}
      {opened && <RevisionDialog id={id} revision={opened} onClose={() => setOpened(null)} />}
      {signing !== null && (
        <SignDialog
          id={id}
          revision={revisions.find(({ number }) => number === signing)!}
          onClose={() => setSigning(null)}
        />
      )}
    </Panel>
  )
}

interface RowProps {
  readonly revision: PlanRevision
  readonly onOpen: () => void
  readonly onSign: () => void
}

function Row({ revision, onOpen, onSign }: RowProps) {
  const { t } = useTranslation('revisions')
  const say = useSay()
  const { number, by, pages, signatures } = revision
  return (
    <li>
      <div className={classes.words}>
        <p className={classes.title}>
          {isLocked(revision) && <IconLock size={16} aria-hidden />}
          {say(revisionTitle(revision))}
        </p>
        <p className="soft">
          {[t('pages', { count: pages }), by !== '' && t('by', { by })].filter(Boolean).join(' · ')}
        </p>
        {signatures.map(({ role, name, on }) => (
          <p key={role}>{t('signedBy', { role: t(`roles.${role}`), name, date: on })}</p>
        ))}
      </div>
      <div className={classes.actions}>
        <Button
          variant="default"
          leftSection={<IconFileText size={18} aria-hidden />}
          aria-label={t('openOne', { number })}
          onClick={onOpen}
        >
          {t('open')}
        </Button>
        {signatures.length < signerRoles.length && (
          <Button
            variant="default"
            leftSection={<IconSignature size={18} aria-hidden />}
            aria-label={t('signOne', { number })}
            onClick={onSign}
          >
            {t('sign')}
          </Button>
        )}
      </div>
    </li>
  )
}
