import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCatalog } from '../../../app/catalog'

/** Words of the catalog: marked with their language where the window speaks another, for those who hear the page. */
export function Said({ children }: { children: ReactNode }) {
  const { language } = useCatalog().manifest
  const { i18n } = useTranslation()
  return language === i18n.language ? children : <span lang={language}>{children}</span>
}
