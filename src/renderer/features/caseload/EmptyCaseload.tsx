import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import classes from './EmptyCaseload.module.css'

/** One sentence and one action, and the other way in beside it. */
export function EmptyCaseload({ onCreate, onImport }: { onCreate: () => void; onImport: () => void }) {
  const { t } = useTranslation()
  return (
    <div className={classes.empty}>
      <h2>{t('students:empty.title')}</h2>
      <p>{t('students:empty.text')}</p>
      <Button size="md" leftSection={<IconPlus size={18} aria-hidden />} onClick={onCreate}>
        {t('students:new')}
      </Button>
      <Button size="md" variant="subtle" onClick={onImport}>
        {t('students:import')}
      </Button>
      <Button size="md" variant="subtle" component={Link} href="/roster">
        {t('roster:import')}
      </Button>
    </div>
  )
}
