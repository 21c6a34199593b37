import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { ErrorNotice } from '../../components/ErrorNotice'
import { CommandScope } from '../../lib/commands'
import { useErrorText } from '../../lib/use-error-text'
import { useStudentStore } from '../../lib/use-student'
import { queryKeys } from '../../app/query'
import { CoursesStep } from '../courses'
import { PrintStep } from '../documents'
import { IntakeStep } from '../intake'
import { MatchesStep } from '../matches'
import { MeetingStep } from '../meeting'
import { NotesStep } from '../notes'
import { PlanStep } from '../plan'
import type { Step } from './steps'
import { StudentHeader } from './StudentHeader'
import { useStudentCommands } from './use-student-commands'

const screens = {
  intake: IntakeStep,
  matches: MatchesStep,
  plan: PlanStep,
  print: PrintStep,
  meeting: MeetingStep,
  courses: CoursesStep,
  notes: NotesStep,
} as const

/** Opens the record, then shows one of its steps. */
export function StudentPage({ id, step }: { id: string; step: Step }) {
  const store = useStudentStore()
  const { t } = useTranslation()
  const errorText = useErrorText()
  const { isSuccess, error } = useQuery({
    queryKey: [...queryKeys.students, 'open', id],
    queryFn: async () => {
      await store.open(id)
      return true
    },
    staleTime: 0,
  })
  if (error)
    return (
      <ErrorNotice {...errorText(error)}>
        <Link href="/">{t('students:backToList')}</Link>
      </ErrorNotice>
    )
  if (!isSuccess || !store.peek(id)) return null
  return <OpenStudent id={id} step={step} />
}

function OpenStudent({ id, step }: { id: string; step: Step }) {
  useStudentCommands(id)
  const Screen = screens[step]
  return (
    <>
      <StudentHeader id={id} step={step} />
      <CommandScope>
        <Screen id={id} />
      </CommandScope>
    </>
  )
}
