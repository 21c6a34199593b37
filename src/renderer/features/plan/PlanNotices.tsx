import { IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './Plan.module.css'

/** What the plan says about its own limits. */
export function PlanNotices({ notices }: { notices: readonly string[] }) {
  const { t } = useTranslation('plan')
  if (notices.length === 0) return null
  return (
    <section className={classes.notices} aria-label={t('notices')}>
      <IconInfoCircle size={20} aria-hidden />
      <ul>
        {notices.map((notice) => (
          <li key={notice}>{notice}</li>
        ))}
      </ul>
    </section>
  )
}
