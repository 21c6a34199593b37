import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { documentIds, type DocumentId } from '../../../core/documents/kinds'
import type { ExportKind } from '../../../shared/ipc/contract/exports'
import { useStudentStore } from '../../lib/use-student'
import { useToday } from '../plan/use-today'
import type { Copy } from './AskDisclosure'
import { newCopyKey } from './use-unanswered'

/** Whatever of a student can leave: a paper, or a file for another program or another office. */
type CopyKind = DocumentId | 'intake' | 'handover' | ExportKind

/** Copies that have just left from here; each is kept with the student's drafts until somebody says who gets it. */
export function useNewCopy(studentId: string | null, document: CopyKind, pages: number | null) {
  const { t } = useTranslation()
  const day = useToday()
  const store = useStudentStore()
  const [keys, setKeys] = useState<readonly string[]>([])
  const titleOf = (kind: CopyKind): string => {
    if (kind === 'handover') return t('records:handover.file')
    return documentIds.some((id) => id === kind) ? t(`papers:kinds.${kind}.title`) : t(`activity:abouts.${kind}`)
  }
  return {
    keys,
    left(way: Copy['way'], kind = document) {
      const copy: Copy = { document: kind, title: titleOf(kind), pages, way, day }
      const key = newCopyKey()
      const drafts = studentId === null ? undefined : store.peek(studentId)?.drafts
      drafts?.set(key, copy)
      // At once: the copy is out already.
      void drafts?.flush()
      setKeys((before) => [...before, key])
    },
  }
}
