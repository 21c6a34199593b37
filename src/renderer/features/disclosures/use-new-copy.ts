import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { documentIds, type DocumentId } from '../../../core/documents/kinds'
import type { ExportKind } from '../../../shared/ipc/contract/exports'
import { useToday } from '../plan/use-today'
import type { Copy } from './AskDisclosure'

/** Whatever of a student can leave: a paper, or a file for another program or another office. */
type CopyKind = DocumentId | 'intake' | 'handover' | ExportKind

/** A copy that has just left the program and of which nobody has said yet who gets it. */
export function useNewCopy(document: CopyKind, pages: number | null) {
  const { t } = useTranslation()
  const day = useToday()
  const [copy, setCopy] = useState<Copy | null>(null)
  const titleOf = (kind: CopyKind): string =>
    documentIds.some((id) => id === kind) ? t(`papers:kinds.${kind}.title`) : t(`activity:abouts.${kind}`)
  return {
    copy,
    left: (way: Copy['way'], kind = document) => setCopy({ document: kind, title: titleOf(kind), pages, way, day }),
    answered: () => setCopy(null),
  }
}
