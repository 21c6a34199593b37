import { useEffect, useMemo, useState } from 'react'
import { AppError } from '../../../shared/errors'
import { useApi } from '../../app/api'
import { useSettings } from '../../app/settings'
import { useStudent } from '../../lib/use-student'

export interface PlanPdf {
  readonly bytes: Uint8Array | null
  /** Why the newest version could not be made; the one before is kept. */
  readonly failed: AppError | null
  /** True while the page shown is older than the record. */
  readonly isBehind: boolean
}

interface Made extends Omit<PlanPdf, 'isBehind'> {
  /** The version of the record and settings that it was made from. */
  readonly of: object | null
}

/** How long typing rests before the page is made again, in milliseconds. */
const rest = 350

/**
 * The career plan as PDF, made again after each change once typing rests. Main prints what is saved, so the change is
 * waited for; one request is under way at a time, and the latest change wins.
 */
export function usePlanPdf(id: string): PlanPdf {
  const api = useApi()
  const { record, flush } = useStudent(id)
  // Paper, language and the names on the letterhead are settings: another one is another page.
  const { settings } = useSettings()
  const version = useMemo(() => ({ record, settings }), [record, settings])
  const [made, setMade] = useState<Made>({ of: null, bytes: null, failed: null })
  const [busy, setBusy] = useState(false)
  const isBehind = made.of !== version
  const isFirst = made.of === null

  useEffect(() => {
    if (!isBehind || busy) return undefined
    const make = async () => {
      setBusy(true)
      try {
        await flush()
        const { pdf } = await api.call('documents.preview', { studentId: id, document: 'career-plan' })
        setMade({ of: version, bytes: pdf, failed: null })
      } catch (error) {
        const failed = error instanceof AppError ? error : new AppError('pdf-failed', 'No page could be made')
        setMade(({ bytes }) => ({ of: version, bytes, failed }))
      }
      setBusy(false)
    }
    const timer = setTimeout(() => void make(), isFirst ? 0 : rest)
    return () => clearTimeout(timer)
  }, [api, busy, flush, id, isBehind, isFirst, version])

  return { bytes: made.bytes, failed: made.failed, isBehind }
}
