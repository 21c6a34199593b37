import { useMemo } from 'react'
import type { Appointment, CheckIn, FollowUp } from '../../../core/follow-up/schema'
import { useSettings } from '../../app/settings'
import { useStudent } from '../../lib/use-student'

export interface MeetingEdits {
  /** Keeps that there was a meeting today, or changes its notes. */
  readonly note: (patch: Partial<Pick<CheckIn, 'notes'>>) => void
  readonly arrange: (appointment: Appointment | null, mergeKey?: string) => void
}

/** Ways to change what is kept of meetings; each is saved at once and can be undone. */
export function useMeeting(id: string, today: string): MeetingEdits {
  const { update } = useStudent(id)
  const by = useSettings().settings.counselorName.trim()
  return useMemo(() => {
    const change = (edit: (followUp: FollowUp) => FollowUp, mergeKey?: string) =>
      update((record) => ({ ...record, followUp: edit(record.followUp) }), mergeKey === undefined ? {} : { mergeKey })
    return {
      note: (patch) =>
        change(
          (followUp) => ({ ...followUp, checkIns: withToday(followUp.checkIns, { on: today, by, ...patch }) }),
          'meeting.notes',
        ),
      arrange: (nextAppointment, mergeKey) => change((followUp) => ({ ...followUp, nextAppointment }), mergeKey),
    }
  }, [update, by, today])
}

/** The meeting of a day, made where there is none yet. */
function withToday(checkIns: readonly CheckIn[], facts: Partial<CheckIn> & Pick<CheckIn, 'on' | 'by'>): CheckIn[] {
  if (checkIns.some(({ on }) => on === facts.on))
    return checkIns.map((one) => (one.on === facts.on ? { ...one, ...facts, by: one.by || facts.by } : one))
  return [...checkIns, { id: crypto.randomUUID(), notes: '', ...facts }].toSorted((a, b) => (a.on < b.on ? -1 : 1))
}
