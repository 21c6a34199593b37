import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Credential } from '../../../core/catalog/credential'
import { useCatalog } from '../../app/catalog'
import classes from './LibraryPage.module.css'
import { matchesQuery } from './matches-query'
import { NothingFound } from './NothingFound'
import { SourceList } from './SourceList'

export function CredentialShelf({ query, open }: { query: string; open: string | undefined }) {
  const { credentials } = useCatalog()
  const opened = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    // After the frame has put the new place at its top.
    const frame = requestAnimationFrame(() => opened.current?.scrollIntoView({ block: 'start' }))
    return () => cancelAnimationFrame(frame)
  }, [open])
  const found = credentials.filter(({ name, abbr, issuer, kind }) => matchesQuery(query, name, abbr, issuer, kind))
  if (found.length === 0) return <NothingFound query={query} />
  return (
    <ul className={classes.list}>
      {found.map((credential) => (
        <li key={credential.id}>
          <details className={classes.details} open={credential.id === open} ref={credential.id === open ? opened : undefined}>
            <summary>
              <strong>{credential.name}</strong>{' '}
              <span>{[credential.abbr, credential.issuer].filter(Boolean).join(' · ')}</span>
            </summary>
            <CredentialFacts credential={credential} />
          </details>
        </li>
      ))}
    </ul>
  )
}

function CredentialFacts({ credential }: { credential: Credential }) {
  const { t } = useTranslation()
  const { status, eligibility, exam, renewal, fee, note, conflict, sources } = credential
  const renewals = renewal && [
    renewal.years !== null && t('library:credential.years', { count: renewal.years }),
    renewal.continuingEducationHours !== null &&
      t('library:credential.hours', { hours: renewal.continuingEducationHours }),
    renewal.note,
  ]
  return (
    <>
      <dl>
        <dt>{t('library:credential.eligibility')}</dt>
        <dd>{eligibility.length > 0 ? <Paths paths={eligibility} /> : t('library:unknown')}</dd>
        <dt>{t('library:credential.exam')}</dt>
        <dd>
          {exam === null || exam.required === null
            ? t('library:unknown')
            : (exam.name ?? t(exam.required ? 'library:credential.exam' : 'library:credential.examNone'))}
        </dd>
        <dt>{t('library:credential.renewal')}</dt>
        <dd>{renewals ? renewals.filter(Boolean).join('. ') || t('library:unknown') : t('library:unknown')}</dd>
        {fee && (
          <>
            <dt>{t('library:credential.fee')}</dt>
            <dd>{fee.note}</dd>
          </>
        )}
      </dl>
      {status !== 'current' && <p>{t(`library:credential.status.${status}`)}</p>}
      {note && <p>{note}</p>}
      {conflict && <p>{conflict}</p>}
      <SourceList ids={sources} />
    </>
  )
}

function Paths({ paths }: { paths: Credential['eligibility'] }) {
  const { t } = useTranslation()
  return (
    <ul>
      {paths.map((path) => {
        const parts = [
          path.degree && t('library:credential.degreePart', { value: path.degree }),
          path.licence && t('library:credential.licencePart', { value: path.licence }),
          path.experienceYears !== null && t('library:credential.yearsPart', { count: path.experienceYears }),
          path.experienceHours !== null && t('library:credential.hoursPart', { hours: path.experienceHours }),
          path.trainingHours !== null && t('library:credential.trainingPart', { hours: path.trainingHours }),
          path.exam && t('library:credential.examPart', { value: path.exam }),
          path.other,
        ]
        return (
          <li key={path.label}>
            <strong>{path.label}</strong>. {parts.filter(Boolean).join('; ')}
          </li>
        )
      })}
    </ul>
  )
}
