import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { AppError } from '../../../shared/errors'
import { useApi } from '../../app/api'
import { useSettings } from '../../app/settings'
import type { DocumentRequest } from '../../../shared/ipc/contract'
import { useStudentStore } from '../../lib/use-student'

export interface DocumentPdf {
  readonly bytes: Uint8Array | null
  /** Why the newest version could not be made; the one before is kept. */
  readonly failed: AppError | null
  /** True while the page shown is older than the record. */
  readonly isBehind: boolean
}

interface Made extends Omit<DocumentPdf, 'isBehind'> {
  /** The version of the record and settings that it was made from. */
  readonly of: { readonly wish: string } | null
}

/** How long typing rests before the page is made again, and how long it waits for a rest at most, in milliseconds. */
const rest = 350
const longest = 1500

const nothingToWatch = () => () => {}

/**
 * A document as PDF, made again after each change once typing rests. Main prints what is saved, so the change is
 * waited for; one request is under way at a time, and the latest change wins.
 */
export function useDocumentPdf(request: DocumentRequest): DocumentPdf {
  const api = useApi()
  const store = useStudentStore()
  const student = request.studentId === null ? null : store.peek(request.studentId)
  const record = useSyncExternalStore(student?.subscribe ?? nothingToWatch, () => student?.getSnapshot().record ?? null)
  // Two equal wishes are one wish, whoever wrote them down.
  const wish = JSON.stringify(request)
  // Paper, language and the names on the letterhead are settings: another one is another page.
  const { settings } = useSettings()
  const version = useMemo(() => ({ record, settings, wish }), [record, settings, wish])
  const [made, setMade] = useState<Made>({ of: null, bytes: null, failed: null })
  const [busy, setBusy] = useState(false)
  const isBehind = made.of !== version
  const isFirst = made.of === null
  /** When the change that the page lacks was made, by the window's clock; `null` while it lacks none. */
  const behindSince = useRef<number | null>(null)

  useEffect(() => {
    if (!isBehind || busy) return undefined
    const make = async () => {
      setBusy(true)
      behindSince.current = null
      try {
        await store.flushAll()
        const { pdf } = await api.call('documents.preview', JSON.parse(wish) as DocumentRequest)
        setMade({ of: version, bytes: pdf, failed: null })
      } catch (error) {
        const failed = error instanceof AppError ? error : new AppError('pdf-failed', 'No page could be made')
        // Pages of another document would be taken for this one.
        setMade(({ of, bytes }) => ({ of: version, bytes: of?.wish === wish ? bytes : null, failed }))
      }
      setBusy(false)
    }
    behindSince.current ??= performance.now()
    // Who writes without a rest sees it come along all the same.
    const left = behindSince.current + longest - performance.now()
    const timer = setTimeout(() => void make(), isFirst ? 0 : Math.max(0, Math.min(rest, left)))
    return () => clearTimeout(timer)
  }, [api, busy, store, wish, isBehind, isFirst, version])

  return { bytes: made.bytes, failed: made.failed, isBehind }
}
