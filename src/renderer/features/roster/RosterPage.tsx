import { Button } from '@mantine/core'
import { IconArrowLeft, IconTable } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, Redirect } from 'wouter'
import { useVaultStatus } from '../../app/vault-status'
import { ErrorNotice } from '../../components/ErrorNotice'
import { useErrorText } from '../../lib/use-error-text'
import classes from './roster.module.css'
import { RosterNotes } from './RosterNotes'
import { RosterPreview } from './RosterPreview'
import { useRoster } from './use-roster'

/** Many students at once from the school's own table: looked at first, then taken in. */
export function RosterPage() {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const samples = useVaultStatus().kind === 'samples'
  const roster = useRoster()
  const { chosen, work, error } = roster
  if (samples) return <Redirect to="/" replace />
  return (
    <div className={classes.page}>
      <Link href="/" className={classes.back}>
        <IconArrowLeft size={18} aria-hidden /> {t('students:backToList')}
      </Link>
      <h1>{t('roster:title')}</h1>
      <p className={classes.intro}>{t('roster:intro')}</p>
      <Button
        variant={chosen ? 'default' : 'filled'}
        leftSection={<IconTable size={18} aria-hidden />}
        loading={work === 'reading'}
        disabled={work === 'taking'}
        onClick={() => void roster.choose()}
      >
        {t(chosen ? 'roster:chooseOther' : 'roster:choose')}
      </Button>
      {error !== null && <ErrorNotice {...errorText(error)} />}
      {chosen && !chosen.ok && (
        <ErrorNotice title={t('roster:refused.title')} kept={t('roster:refused.kept')}>
          <RosterNotes notes={chosen.problems} />
        </ErrorNotice>
      )}
      {chosen?.ok && <RosterPreview chosen={chosen} roster={roster} />}
    </div>
  )
}
