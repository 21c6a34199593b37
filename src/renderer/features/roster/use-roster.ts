import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Output } from '../../../shared/ipc/contract'
import { useApi } from '../../app/api'
import { queryKeys } from '../../app/query'

export type ChosenRoster = NonNullable<Output<'roster.choose'>>
export type RosterProgress = Output<'roster.takeIn'>

/** Few enough that Stop is felt at once, many enough that calls do not cost more than saves. */
const linesACall = 20

type Work = 'idle' | 'reading' | 'taking' | 'stopped' | 'done'

/** A roster from choosing the file to the last student on the disk. */
export function useRoster() {
  const api = useApi()
  const client = useQueryClient()
  const [chosen, setChosen] = useState<ChosenRoster | null>(null)
  const [progress, setProgress] = useState<RosterProgress | null>(null)
  const [work, setWork] = useState<Work>('idle')
  const [error, setError] = useState<unknown>(null)
  const stopping = useRef(false)

  // Names of students that nobody took in stay nowhere once the page is left.
  useEffect(
    () => () => {
      stopping.current = true
      api.call('roster.forget').catch(() => {})
    },
    [api],
  )

  const choose = useCallback(async () => {
    setWork('reading')
    setError(null)
    try {
      const next = await api.call('roster.choose')
      if (next) {
        setChosen(next)
        setProgress(null)
      }
    } catch (failure) {
      setError(failure)
    }
    setWork('idle')
  }, [api])

  const takeIn = async (wanted: { readonly update: boolean; readonly putBack: boolean }) => {
    stopping.current = false
    setWork('taking')
    setError(null)
    try {
      let now
      do {
        now = await api.call('roster.takeIn', { ...wanted, most: linesACall })
        setProgress(now)
      } while (!now.finished && !stopping.current)
      setWork(now.finished ? 'done' : 'stopped')
    } catch (failure) {
      setError(failure)
      setWork('stopped')
    }
    void client.invalidateQueries({ queryKey: [...queryKeys.students, 'list'] })
  }

  const stop = () => {
    stopping.current = true
  }
  return { chosen, progress, work, error, choose, takeIn, stop }
}
