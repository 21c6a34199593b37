import { useTranslation } from 'react-i18next'
import type { Message } from '../../../core/message'

/** Says the core's messages in the window's language. */
export function useSay(): (message: Message) => string {
  const { t } = useTranslation()
  return ({ key, params }) => t(key, { ...params })
}
