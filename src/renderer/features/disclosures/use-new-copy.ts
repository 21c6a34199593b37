import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentId } from '../../../core/documents/kinds'
import { useToday } from '../plan/use-today'
import type { Copy } from './AskDisclosure'

/** A copy that has just left the program and of which nobody has said yet who gets it. */
export function useNewCopy(document: DocumentId | 'intake', pages: number | null) {
  const { t } = useTranslation()
  const day = useToday()
  const [copy, setCopy] = useState<Copy | null>(null)
  const title = document === 'intake' ? t('records:disclosure.intake') : t(`papers:kinds.${document}.title`)
  return {
    copy,
    left: (way: Copy['way']) => setCopy({ document, title, pages, way, day }),
    answered: () => setCopy(null),
  }
}
