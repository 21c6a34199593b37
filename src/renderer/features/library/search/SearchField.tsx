import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { isTextEntry } from '../../../lib/shortcuts'
import { resultsId, searchFieldId } from './ids'
import classes from './search.module.css'

interface SearchFieldProps {
  readonly value: string
  readonly onChange: (query: string) => void
}

const firstResult = () => document.querySelector<HTMLAnchorElement>(`#${resultsId} a`)

/** "/" or Ctrl+F to get here, Arrow Down into what was found, Enter opens the best, Escape begins anew. */
export function SearchField({ value, onChange }: SearchFieldProps) {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)

  useEffect(() => {
    const onWindowKey = (event: globalThis.KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey) return
      const mod = event.ctrlKey || event.metaKey
      const asked = mod
        ? event.key.toLowerCase() === 'f' && !event.shiftKey
        : event.key === '/' && !isTextEntry(event.target)
      if (!asked) return
      event.preventDefault()
      input.current?.focus()
      input.current?.select()
    }
    window.addEventListener('keydown', onWindowKey)
    return () => window.removeEventListener('keydown', onWindowKey)
  }, [])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && value !== '') {
      event.preventDefault()
      onChange('')
    }
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
    const first = firstResult()
    if (!first) return
    event.preventDefault()
    if (event.key === 'Enter') first.click()
    else first.focus()
  }

  return (
    <TextInput
      ref={input}
      type="search"
      id={searchFieldId}
      className={classes.field}
      aria-label={t('library:search.label')}
      placeholder={t('library:search.hint')}
      leftSection={<IconSearch size={18} aria-hidden />}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  )
}
