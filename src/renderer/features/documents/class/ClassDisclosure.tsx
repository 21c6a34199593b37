import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AppError } from '../../../../shared/errors'
import { useSettings } from '../../../app/settings'
import { ErrorNotice } from '../../../components/ErrorNotice'
import { useErrorText } from '../../../lib/use-error-text'
import { useStudentStore } from '../../../lib/use-student'
import { disclosureOf, DisclosureQuestion, type Answer } from '../../disclosures'
import { useClassCopies, type ClassPaper } from './use-class-copies'

/** Errors of one record: the others are entered all the same. */
const ofOneRecord = ['not-found', 'corrupt-file', 'vault-newer']

/** Who gets the copies that have just left: asked once for all of them, and entered in every student's record. */
export function ClassDisclosure({ paper }: { paper: ClassPaper }) {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const store = useStudentStore()
  const { settings } = useSettings()
  const { copies, settle } = useClassCopies(paper)
  const [done, setDone] = useState(0)
  const count = new Set(copies.map(({ studentId }) => studentId)).size
  const enter = useMutation({
    async mutationFn(answer: Answer) {
      const unread = new Set<string>()
      const entered = new Set<string>()
      for (const [at, one] of copies.entries()) {
        setDone(at)
        const student = await store.open(one.studentId).catch((error: unknown) => {
          if (error instanceof AppError && ofOneRecord.includes(error.code)) return null
          throw error
        })
        if (student) {
          // Under the copy's own id: asked again after a crash, it is entered once.
          const entry = { ...disclosureOf(one.copy, answer, settings.counselorName), id: one.id }
          student.amend((record) =>
            record.disclosures.some(({ id }) => id === one.id)
              ? record
              : { ...record, disclosures: [...record.disclosures, entry] },
          )
        }
        const isSaved = (await student?.flush()) ?? true
        ;(student ? entered : unread).add(one.studentId)
        // Should this or the next one fail, nobody is asked about this one again: it is tried again by itself.
        await settle([one])
        if (!isSaved) throw new AppError('conflict', 'Not everything is saved')
      }
      return { entered: entered.size, unread: unread.size }
    },
  })
  const nobody = useMutation({ mutationFn: () => settle(copies) })
  const failed = enter.error ?? nobody.error
  return (
    <>
      {failed && <ErrorNotice {...errorText(failed)} />}
      <p role="status">{said()}</p>
      {copies.length > 0 && !enter.isPending && !nobody.isPending && (
        <DisclosureQuestion
          hint={t(paper === 'batch' ? 'batch:page.askHint' : 'batch:page.askHintPaper', { count })}
          onAnswer={(answer) => enter.mutate(answer)}
          onNobody={() => nobody.mutate()}
        />
      )}
    </>
  )

  function said(): string {
    if (enter.isPending) return t('batch:page.entering', { done: done + 1, count: done + copies.length })
    if (!enter.data || copies.length > 0) return ''
    const { entered, unread } = enter.data
    return [t('batch:page.disclosed', { count: entered }), unread > 0 && t('batch:page.notEntered', { count: unread })]
      .filter(Boolean)
      .join(' ')
  }
}
