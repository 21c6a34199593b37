import { Button, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconUserPlus } from '@tabler/icons-react'
import { useId, useMemo, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation, useSearch } from 'wouter'
import { ErrorNotice } from '../../components/ErrorNotice'
import { displayName } from '../../lib/display-name'
import { useErrorText } from '../../lib/use-error-text'
import { findStudents, prepare, sortStudents } from '../caseload/find-students'
import { NewStudentDialog } from '../caseload/NewStudentDialog'
import { useStudentList } from '../caseload/use-student-list'
import { keyInPath } from './paths'
import classes from './KeyIn.module.css'

/** Names shown at once: those further down are found by typing. */
const shown = 8

/** Between two forms of a stack: whose is the next one? Typed, picked by arrows and Enter, or added. */
export function NextForm() {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const [, navigate] = useLocation()
  const last = new URLSearchParams(useSearch()).get('after')
  const { data, error } = useStudentList()
  const [query, setQuery] = useState('')
  const [marked, setMarked] = useState(0)
  const [adding, { open: add, close: stopAdding }] = useDisclosure(false)
  const listId = useId()
  const students = useMemo(
    () => sortStudents(prepare(data?.students ?? []), { by: 'name', descending: false }),
    [data?.students],
  )
  const before = students.find(({ student }) => student.id === last)?.student
  // Nobody typed yet: those whose form was not keyed in, from the last one on, as a stack by name lies.
  const waiting = students.filter(({ student }) => student.answered === 0 && student.id !== last)
  const place = students.findIndex(({ student }) => student.id === last)
  const isBehind = (id: string) => students.findIndex(({ student }) => student.id === id) > place
  const inTurn = [
    ...waiting.filter(({ student }) => isBehind(student.id)),
    ...waiting.filter(({ student }) => !isBehind(student.id)),
  ]
  const found = (query.trim() === '' ? inTurn : findStudents(students, query)).slice(0, shown)
  const at = Math.min(marked, Math.max(0, found.length - 1))
  const go = (id: string) => navigate(keyInPath(id, { inStack: true }))

  const onKeyDown = (event: KeyboardEvent) => {
    const ways: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1 }
    const to = ways[event.key]
    if (to !== undefined) {
      event.preventDefault()
      setMarked(Math.max(0, Math.min(to, found.length - 1)))
    } else if (event.key === 'Enter') {
      event.preventDefault()
      const one = found[at]
      if (one) go(one.student.id)
      else if (query.trim() !== '') add()
    }
  }

  return (
    <div className={classes.next}>
      <h1>{t('forms:keyIn.next.title')}</h1>
      <p role="status">{before && t('forms:keyIn.next.kept', { name: displayName(before) })}</p>
      {error && <ErrorNotice {...errorText(error)} />}
      <TextInput
        className={classes.whose}
        size="lg"
        label={t('forms:keyIn.next.whose')}
        description={t('forms:keyIn.next.hint')}
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={listId}
        aria-activedescendant={found.length > 0 ? `${listId}-${at}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        autoFocus
        value={query}
        onChange={(event) => (setQuery(event.currentTarget.value), setMarked(0))}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" aria-label={t('forms:keyIn.next.list')}>
        {found.map(({ student }, index) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field above has the keys
          <div
            key={student.id}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className={classes.name}
            onClick={() => go(student.id)}
          >
            <span>{displayName(student)}</span>
            <span className="soft">
              {[
                student.gradeLevel && t(`intake:gradeLevels.${student.gradeLevel}`),
                student.answered > 0 && t('forms:keyIn.next.answered', { share: student.answered }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </div>
        ))}
      </div>
      {found.length === 0 && data && (
        <p className="soft">{t(query.trim() === '' ? 'forms:keyIn.next.nobodyWaits' : 'forms:keyIn.next.nobody')}</p>
      )}
      <div className={classes.actions}>
        <Button variant="default" leftSection={<IconUserPlus size={18} aria-hidden />} onClick={add}>
          {t('forms:keyIn.next.add')}
        </Button>
        <Link href={before ? `/students/${before.id}/intake` : '/'}>{t('forms:keyIn.next.stop')}</Link>
      </div>
      {adding && <NewStudentDialog onClose={stopAdding} to={(id) => keyInPath(id, { inStack: true })} />}
    </div>
  )
}
