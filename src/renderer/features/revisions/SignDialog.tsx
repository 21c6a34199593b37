import { Button, Checkbox, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { signerRoles, type PlanRevision, type Signature } from '../../../core/planning/revisions'
import { useSettings } from '../../app/settings'
import { ErrorNotice } from '../../components/ErrorNotice'
import { useErrorText } from '../../lib/use-error-text'
import { useStudent } from '../../lib/use-student'
import { DateField } from '../plan/DateField'
import { useToday } from '../plan/use-today'
import classes from './Revisions.module.css'
import { useSign } from './use-revisions'

interface SignDialogProps {
  readonly id: string
  readonly revision: PlanRevision
  readonly onClose: () => void
}

type Draft = Readonly<Record<Signature['role'], { signed: boolean; name: string; on: string }>>

/** Notes whose signatures are on the paper. Said before: they cannot be changed afterwards. */
export function SignDialog({ id, revision, onClose }: SignDialogProps) {
  const { t } = useTranslation('revisions')
  const errorText = useErrorText()
  const today = useToday()
  const { settings } = useSettings()
  const { record } = useStudent(id)
  const { student } = record.intake
  const sign = useSign(id)
  const open = signerRoles.filter((role) => !revision.signatures.some((made) => made.role === role))
  const [draft, setDraft] = useState<Draft>({
    student: { signed: false, name: `${student.givenName} ${student.familyName}`.trim(), on: today },
    guardian: { signed: false, name: student.guardian?.trim() ?? '', on: today },
    counselor: { signed: false, name: settings.counselorName.trim(), on: today },
  })
  const change = (role: Signature['role'], patch: Partial<Draft[Signature['role']]>) =>
    setDraft({ ...draft, [role]: { ...draft[role], ...patch } })
  const chosen = open.filter((role) => draft[role].signed)
  const ready = chosen.length > 0 && chosen.every((role) => draft[role].name.trim() !== '')
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('signing.title', { number: revision.number })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <form
        className={classes.dialog}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          const signatures = chosen.map((role) => ({ role, name: draft[role].name.trim(), on: draft[role].on }))
          if (ready) sign.mutate({ number: revision.number, signatures }, { onSuccess: onClose })
        }}
      >
        <p className={classes.lead}>{t('signing.lead')}</p>
        {sign.error && <ErrorNotice {...errorText(sign.error)} />}
        {open.map((role) => (
          <fieldset key={role} className={classes.signer}>
            <legend className="visually-hidden">{t(`roles.${role}`)}</legend>
            <Checkbox
              label={t(`signing.roles.${role}`)}
              checked={draft[role].signed}
              onChange={(event) => change(role, { signed: event.currentTarget.checked })}
            />
            {draft[role].signed && (
              <div className={classes.fields}>
                <TextInput
                  label={t('signing.name')}
                  required
                  maxLength={200}
                  value={draft[role].name}
                  error={draft[role].name.trim() === '' ? t('signing.nameNeeded') : undefined}
                  onChange={(event) => change(role, { name: event.currentTarget.value })}
                />
                <DateField label={t('signing.on')} value={draft[role].on} onChange={(on) => change(role, { on })} />
              </div>
            )}
          </fieldset>
        ))}
        <div className={classes.end}>
          <Button variant="default" onClick={onClose}>
            {t('signing.cancel')}
          </Button>
          <Button type="submit" disabled={!ready} loading={sign.isPending}>
            {t('signing.keep')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
