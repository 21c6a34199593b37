import { Button, Modal, TextInput } from '@mantine/core'
import { schemaResolver, useForm } from '@mantine/form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { intakeFormat, student } from '../../../core/intake/schema'
import { useApi } from '../../app/api'
import { ErrorNotice } from '../../components/ErrorNotice'
import { useErrorText } from '../../lib/use-error-text'
import { useStudentStore } from '../../lib/use-student'
import { stepPath } from '../student/steps'
import classes from './NewStudentDialog.module.css'

const newStudent = student.pick({ givenName: true, familyName: true })

interface NewStudentDialogProps {
  onClose(): void
  /** Where to once the student is there; else to the intake. */
  readonly to?: (id: string) => string
}
const toIntake = (id: string): string => stepPath(id, 'intake')

/** A name is all it takes; everything else is asked on the intake, or never. */
export function NewStudentDialog({ onClose, to = toIntake }: NewStudentDialogProps) {
  const { t } = useTranslation()
  const api = useApi()
  const store = useStudentStore()
  const [, navigate] = useLocation()
  const errorText = useErrorText()
  const [error, setError] = useState<unknown>(null)
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { givenName: '', familyName: '' },
    validate: schemaResolver(newStudent, { sync: true }),
  })

  const create = async (values: { givenName: string; familyName: string }) => {
    try {
      const names = { givenName: values.givenName.trim(), familyName: values.familyName.trim() }
      const created = await api.call('students.create', { intake: { format: intakeFormat, student: names } })
      store.adopt(created)
      navigate(to(created.record.id))
    } catch (failure) {
      setError(failure)
    }
  }
  const field = (name: 'givenName' | 'familyName') => (
    <TextInput
      label={t(`intake:fields.${name}`)}
      required
      maxLength={200}
      autoComplete="off"
      data-autofocus={name === 'givenName' || undefined}
      key={form.key(name)}
      {...form.getInputProps(name)}
      error={form.errors[name] ? t('students:nameNeeded') : undefined}
    />
  )
  return (
    <Modal opened onClose={onClose} title={t('students:new')} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <form onSubmit={form.onSubmit(create)} className={classes.form} noValidate>
        {error !== null && <ErrorNotice {...errorText(error)} />}
        {field('givenName')}
        {field('familyName')}
        <div className={classes.actions}>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={form.submitting}>
            {t('students:create')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
