import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { DocumentId } from '../../../../core/documents/kinds'
import { useApi } from '../../../app/api'
import type { Copy } from '../../disclosures'
import { useToday } from '../../plan/use-today'
import { addClassCopies } from './use-class-copies'

/** Notes that one paper about all students has left: a copy for each of them, to be asked about once. */
export function useCopyAboutAll(document: DocumentId, pages: number | null) {
  const api = useApi()
  const client = useQueryClient()
  const day = useToday()
  const { t } = useTranslation()
  return async (way: Copy['way']) => {
    const { students } = await api.call('students.list')
    const copy: Copy = { document, title: t(`papers:kinds.${document}.title`), pages, way, day }
    addClassCopies(
      client,
      students.map(({ id }) => ({ studentId: id, paper: document, copy })),
    )
  }
}
