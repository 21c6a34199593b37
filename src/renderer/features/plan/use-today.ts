import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../app/api'
import { queryKeys } from '../../app/query'

/** Today as main says it (`YYYY-MM-DD`); empty until the first answer has come, which the window has seen before. */
export function useToday(): string {
  const api = useApi()
  const { data } = useQuery({ queryKey: queryKeys.info, queryFn: () => api.call('app.info') })
  return data?.today ?? ''
}
