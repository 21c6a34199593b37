import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { localeFor } from '../../../shared/i18n'
import { useApi } from '../../app/api'
import { queryKeys } from '../../app/query'
import classes from './StudentHeader.module.css'

/** How often this window says that it has the student open, in milliseconds. Three missed ones count as gone. */
const pace = 20_000

/** Says quietly who else has this student open. Nobody has to wait: changes of both come together. */
export function AlsoOpen({ id }: { id: string }) {
  const { t, i18n } = useTranslation()
  const api = useApi()
  const { data: others = [] } = useQuery({
    queryKey: [...queryKeys.students, 'presence', id],
    queryFn: () => api.call('presence.beat', { student: id }),
    refetchInterval: pace,
    refetchIntervalInBackground: true,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  })
  useEffect(
    () => () => {
      // Locked meanwhile: then the file is gone already.
      api.call('presence.beat', { student: null }).catch(() => {})
    },
    [api, id],
  )
  const time = new Intl.DateTimeFormat(localeFor(i18n.language), { timeStyle: 'short' })
  return (
    <div role="status">
      {others.map(({ by, on, since }) => (
        <p key={`${on} ${since}`} className={classes.also}>
          {t(by ? 'students:alsoOpen.named' : 'students:alsoOpen.unnamed', {
            by,
            on,
            since: time.format(new Date(since)),
          })}
        </p>
      ))}
    </div>
  )
}
