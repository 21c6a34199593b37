import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { AppError } from '../../../../shared/errors'
import { useSettings } from '../../../app/settings'
import { ErrorNotice } from '../../../components/ErrorNotice'
import { useErrorText } from '../../../lib/use-error-text'
import { useStudentStore } from '../../../lib/use-student'
import { disclosureOf, DisclosureQuestion, type Answer } from '../../disclosures'
import { useClassCopies } from './use-batch'

/** Who gets the copies that have just left: asked once for all of them, and entered in every student's record. */
export function ClassDisclosure() {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const store = useStudentStore()
  const { settings } = useSettings()
  const { copies, leave } = useClassCopies()
  const students = new Set(copies.map(({ studentId }) => studentId)).size
  const enter = useMutation({
    async mutationFn(answer: Answer) {
      for (const [at, { studentId, copy }] of copies.entries()) {
        const student = await store.open(studentId)
        const entry = disclosureOf(copy, answer, settings.counselorName)
        student.amend((record) => ({ ...record, disclosures: [...record.disclosures, entry] }))
        const isSaved = await student.flush()
        // Should this or the next one fail, nobody is asked about this one again: it is tried again by itself.
        leave(copies.slice(at + 1))
        if (!isSaved) throw new AppError('conflict', 'Not everything is saved')
      }
      return students
    },
  })
  return (
    <>
      {enter.error && <ErrorNotice {...errorText(enter.error)} />}
      <p role="status">
        {enter.data !== undefined && copies.length === 0 && t('batch:page.disclosed', { count: enter.data })}
      </p>
      {copies.length > 0 && !enter.isPending && (
        <DisclosureQuestion
          hint={t('batch:page.askHint', { count: students })}
          onAnswer={(answer) => enter.mutate(answer)}
          onNobody={() => leave([])}
        />
      )}
    </>
  )
}
