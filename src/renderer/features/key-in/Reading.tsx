import { Textarea, TextInput } from '@mantine/core'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { PaperField, PaperForm } from '../../../core/paper-form/form'
import { goTo, press, sheetInHand, withWords, type KeyIn, type KeyInEvent } from '../../../core/paper-form/key-in'
import { useCommands } from '../../lib/commands'
import { commandOf } from '../../lib/shortcuts'
import classes from './KeyIn.module.css'
import { PaperRows } from './PaperRows'
import { codesOf, codeText, fieldText, hintFor, partText } from './words'

interface ReadingProps {
  readonly form: PaperForm
  readonly state: KeyIn
  /** Changes under one key are undone together. */
  readonly onChange: (change: (state: KeyIn) => KeyIn, mergeKey?: string) => void
}

/** One reading of the form: the part as it stands on paper, and one field that takes every key. */
export function Reading({ form, state, onChange }: ReadingProps) {
  const { t } = useTranslation('forms')
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const [said, setSaid] = useState('')
  const field = form.fields[state.at]!
  const isWords = field.kind === 'words'
  const commands = useCommands()

  useEffect(() => {
    input.current?.focus({ preventScroll: true })
  }, [state.at, state.pass])

  const onKeyDown = (event: KeyboardEvent) => {
    // The field has no typing of its own to undo, so undo is the record's: asked as from outside of a field.
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event
    const command = isWords ? null : commandOf({ key, ctrlKey, metaKey, altKey, shiftKey, target: null })
    if ((command === 'undo' || command === 'redo') && commands.run(command)) {
      event.preventDefault()
      return setSaid(command === 'undo' ? t('keyIn.said.undone') : '')
    }
    if (event.altKey || event.metaKey || (event.ctrlKey && event.key !== 'Enter')) return
    if (isWords && !(event.ctrlKey && event.key === 'Enter')) return
    const pressed = press(state, event.key, form)
    if (pressed === null) {
      // A letter would stand in the field without meaning anything; Tab and the like go their way.
      if (event.key.length === 1) event.preventDefault()
      return
    }
    event.preventDefault()
    setSaid(sentence(pressed.event, pressed.state))
    if (pressed.state !== state) onChange(() => pressed.state)
  }
  const sentence = (event: KeyInEvent, next: KeyIn): string => {
    const following = form.fields[next.at]
    const then = following ? t('keyIn.said.next', { field: fieldText(following, t) }) : t('keyIn.said.end')
    switch (event.kind) {
      case 'answered': {
        const name = fieldText(field, t)
        const answer = codeText(field, event.code, t)
        return `${t(event.code === '' ? 'keyIn.said.none' : 'keyIn.said.answered', { field: name, answer })} ${then}`
      }
      case 'typing':
        return event.code
      case 'refused':
        return t('keyIn.said.refused')
      case 'moved':
        return following && event.by === 'part'
          ? `${t('keyIn.said.part', { part: partText(following.part, t) })} ${then}`
          : following
            ? t('keyIn.said.back', { field: fieldText(following, t) })
            : then
    }
  }
  const sheet = sheetInHand(state)
  const codes = codesOf(field, t)
    .map(({ code, label }) => t('keyIn.codes', { code, meaning: label }))
    .join('  ·  ')
  const shared = {
    ref: input,
    size: 'lg',
    label: fieldText(field, t),
    description: [codes, hintFor(field, t)].filter(Boolean).join('  '),
    autoComplete: 'off',
    onKeyDown,
  } as const

  return (
    <div className={classes.reading}>
      <PaperRows
        form={form}
        part={field.part}
        at={state.at}
        sheet={sheet}
        onGo={(at) => onChange((now) => goTo(now, at, 'on', form).state)}
      />
      <div className={classes.desk}>
        <p className={classes.which}>
          {t(state.pass === 1 ? 'keyIn.first' : 'keyIn.second')}
          {' · '}
          {t('keyIn.progress', { done: state.at, total: form.fields.length })}
        </p>
        <progress
          className={classes.progress}
          max={form.fields.length}
          value={state.at}
          aria-label={t('keyIn.title')}
        />
        {isWords ? (
          <Textarea
            {...shared}
            autosize
            minRows={4}
            maxLength={10_000}
            value={sheet[field.key] ?? ''}
            onChange={(event) => {
              const words = event.currentTarget.value
              onChange((now) => withWords(now, words, form), 'keyIn.words')
            }}
          />
        ) : (
          <TextInput {...shared} inputMode="numeric" value={shownIn(field, state)} onChange={() => {}} />
        )}
        <p role="status" className={classes.said}>
          {said}
        </p>
        <h3 className={classes.keysTitle}>{t('keyIn.keysTitle')}</h3>
        <ul className={classes.keys}>
          {(['digits', 'none', 'back', 'enter', 'undo'] as const).map((key) => (
            <li key={key}>{t(`keyIn.keys.${key}`)}</li>
          ))}
        </ul>
      </div>
    </div>
  )
}

/** What stands in the field: the digits so far, else the answer that is there. */
const shownIn = (field: PaperField, state: KeyIn): string =>
  state.typed === '' ? (sheetInHand(state)[field.key] ?? '') : state.typed
