import { Button, PasswordInput } from '@mantine/core'
import { useRef, type ReactNode, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useErrorText } from '../lib/use-error-text'
import { ActionBar } from './ActionBar'
import { ErrorNotice } from './ErrorNotice'
import classes from './UnsealForm.module.css'

interface UnsealFormProps {
  /** What the file is and which secret opens it. */
  readonly lead: string
  /** The secret's name. */
  readonly label: string
  readonly submit: string
  /** Of a mutation whose variable is the secret; nothing else holds on to what was typed. */
  readonly unlock: { mutate(secret: string): void; readonly isPending: boolean; readonly error: Error | null }
  /** More buttons. */
  readonly children?: ReactNode
}

/** Asks for the secret of a sealed file before its content is shown. */
export function UnsealForm({ lead, label, submit, unlock, children }: UnsealFormProps) {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const input = useRef<HTMLInputElement>(null)
  const open = (event: SubmitEvent) => {
    event.preventDefault()
    unlock.mutate(input.current?.value ?? '')
  }
  return (
    <form className={classes.form} onSubmit={open} noValidate>
      {unlock.error && <ErrorNotice {...errorText(unlock.error)} />}
      <p>{lead}</p>
      <PasswordInput
        ref={input}
        label={label}
        data-autofocus
        maxLength={1000}
        autoComplete="off"
        visibilityToggleButtonProps={{ 'aria-label': t('vault:showPassphrase'), tabIndex: 0 }}
      />
      <ActionBar>
        <Button type="submit" loading={unlock.isPending}>
          {submit}
        </Button>
        {children}
      </ActionBar>
    </form>
  )
}
