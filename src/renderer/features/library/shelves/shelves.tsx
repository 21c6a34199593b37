import { useTranslation } from 'react-i18next'
import { guideTopics } from '../../../../core/catalog/guide'
import { useCatalog } from '../../../app/catalog'
import { Said } from '../parts/Said'
import { Books } from './Books'

export function SpecialtyShelf() {
  const { t } = useTranslation()
  const { specialties } = useCatalog()
  const booksOf = (kind: 'entry' | 'advancement') =>
    specialties
      .filter((specialty) => specialty.kind === kind)
      .map(({ id, name, summary }) => ({
        href: `/library/specialties/${id}`,
        title: name,
        detail: <Said>{summary}</Said>,
      }))
  const roles = booksOf('advancement')
  return (
    <>
      <Books books={booksOf('entry')} />
      {roles.length > 0 && <h2>{t('library:roles')}</h2>}
      {roles.length > 0 && <Books books={roles} />}
    </>
  )
}

export function CredentialShelf() {
  const { t } = useTranslation()
  const { credentials } = useCatalog()
  return (
    <Books
      books={credentials.map(({ id, name, abbr, issuer, status }) => ({
        href: `/library/credentials/${id}`,
        title: name,
        detail: (
          <>
            <Said>{[abbr, issuer].filter(Boolean).join(' · ')}</Said>
            {status !== 'current' && ` · ${t(`library:credential.statusShort.${status}`)}`}
          </>
        ),
      }))}
    />
  )
}

export function OccupationShelf() {
  const { occupations } = useCatalog()
  return (
    <Books books={occupations.map(({ soc, title }) => ({ href: `/library/occupations/${soc}`, title, detail: soc }))} />
  )
}

export function OrganisationShelf() {
  const { organisations } = useCatalog()
  return (
    <Books
      books={organisations.map(({ id, name, abbr, detail }) => ({
        href: `/library/organisations/${id}`,
        title: abbr && abbr !== name ? `${name} (${abbr})` : name,
        detail: <Said>{detail}</Said>,
      }))}
    />
  )
}

export function ExperienceShelf() {
  const { experiences } = useCatalog()
  return (
    <Books
      books={experiences.map(({ id, name, detail }) => ({
        href: `/library/experiences/${id}`,
        title: name,
        detail: <Said>{detail}</Said>,
      }))}
    />
  )
}

export function GuideShelf() {
  const { t } = useTranslation()
  const { guide } = useCatalog()
  return (
    <Books
      books={guideTopics.map((topic) => ({
        href: `/library/guide/${topic}`,
        title: t(`library:guide.topics.${topic}`),
        detail: (
          <Said>
            {guide
              .filter((entry) => entry.topic === topic)
              .map(({ title }) => title)
              .join(' · ')}
          </Said>
        ),
      }))}
    />
  )
}
