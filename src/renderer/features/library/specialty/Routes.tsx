import { useTranslation } from 'react-i18next'
import { findRoute } from '../../../../core/catalog/lookup'
import type { Specialty } from '../../../../core/catalog/specialty'
import { useCatalog } from '../../../app/catalog'
import { Said } from '../parts/Said'
import { Section } from '../parts/Section'

/** The ways that lead here, the usual one first. */
export function Routes({ specialty }: { specialty: Specialty }) {
  const { t } = useTranslation()
  const catalog = useCatalog()
  const routes = specialty.routes.flatMap((id) => findRoute(catalog, id) ?? [])
  return (
    <Section title={t('library:specialty.routes')} hint={t('library:specialty.routesHint')}>
      {routes.map(({ id, name, education, summary, opens }) => (
        <div key={id}>
          <h3>
            <Said>{name}</Said>
          </h3>
          <p>
            {t('library:specialty.routeEducation', { level: t(`intake:education.levels.${education}`) })}{' '}
            <Said>{summary}</Said>
          </p>
          <p className="soft">{t('library:specialty.opens')}</p>
          <ul>
            {opens.map((one) => (
              <li key={one}>
                <Said>{one}</Said>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  )
}
