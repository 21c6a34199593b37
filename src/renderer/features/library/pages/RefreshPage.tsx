import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Catalog } from '../../../../core/catalog/catalog'
import { uncheckedSources, whatToRefresh, type Refresh, type StaleFigure } from '../../../../core/catalog/freshness'
import { findCredential, findMilestone, findOccupation } from '../../../../core/catalog/lookup'
import type { MilestoneSpec } from '../../../../core/catalog/pathway'
import { useCatalog } from '../../../app/catalog'
import { useToday } from '../../plan/use-today'
import { Article } from '../parts/Article'
import { Cite } from '../parts/Cite'
import { Original } from '../parts/Original'
import { Said } from '../parts/Said'
import { Term } from '../parts/Term'
import { Section } from '../parts/Section'
import { SourceList } from '../parts/SourceList'

/** Figures that are more than a year old today, by the page on which newer ones are published. */
export function RefreshPage() {
  const { t } = useTranslation()
  const catalog = useCatalog()
  const today = useToday()
  const pages = useMemo(() => (today ? byPage(whatToRefresh(catalog, today)) : []), [catalog, today])
  const unchecked = useMemo(() => (today ? uncheckedSources(catalog, today) : []), [catalog, today])
  if (today === '') return null
  return (
    <Article
      kind={t('library:refresh.kind')}
      title={t('library:refresh.title')}
      lead={t('library:refresh.lead', { date: today })}
    >
      {pages.length === 0 && <p role="status">{t('library:refresh.none')}</p>}
      {pages.map(({ from, refreshes }) => (
        <Section key={from ?? ''} title={from ?? t('library:refresh.nowhere')}>
          {refreshes.map(({ source, figures }) => (
            <div key={source.id}>
              <h3>
                <Cite id={source.id} />
              </h3>
              <p>{t('library:refresh.count', { count: figures.length })}</p>
              <details>
                <summary>{t('library:refresh.show')}</summary>
                <ul>
                  {figures.map((figure) => (
                    <li key={`${figure.file} ${figure.entry} ${figure.path}`}>
                      <Holder figure={figure} />{' '}
                      <span className="soft">
                        <Original>{figure.path}</Original> · <Term of={figure.period} />
                      </span>
                    </li>
                  ))}
                </ul>
              </details>
            </div>
          ))}
        </Section>
      ))}
      {unchecked.length > 0 && (
        <Section title={t('library:refresh.unchecked')}>
          <SourceList ids={unchecked.map(({ id }) => id)} />
        </Section>
      )}
    </Article>
  )
}

/** One page may be where several sources are brought up to date. */
function byPage(refreshes: readonly Refresh[]): { from: string | null; refreshes: Refresh[] }[] {
  return [...new Set(refreshes.map(({ from }) => from))].map((from) => ({
    from,
    refreshes: refreshes.filter((one) => one.from === from),
  }))
}

function Holder({ figure: { file, entry } }: { figure: StaleFigure }) {
  const { name, href } = holderOf(useCatalog(), file, entry)
  return href ? (
    <Link href={href}>
      <Said>{name}</Said>
    </Link>
  ) : (
    <Said>{name}</Said>
  )
}

function holderOf(catalog: Catalog, file: string, entry: string): { name: string; href: string | null } {
  if (file === 'occupations.json')
    return { name: findOccupation(catalog, entry)?.title ?? entry, href: `/library/occupations/${entry}` }
  if (file === 'credentials.json')
    return { name: findCredential(catalog, entry)?.name ?? entry, href: `/library/credentials/${entry}` }
  // A milestone is met in plans; it has no page of its own.
  const milestone = findMilestone(catalog, entry)
  return { name: milestone ? genericTitle(catalog, milestone) : entry, href: null }
}

/** A milestone's title as it is without a student: the catalog's own words in the places it leaves open. */
function genericTitle({ pathways: { words } }: Catalog, { title, yields, hours }: MilestoneSpec): string {
  const fill: Readonly<Record<string, string | undefined>> = {
    licence: yields.licence && words?.licences[yields.licence],
    specialty: words?.specialty,
    hours: hours?.total.value?.toString(),
  }
  return title.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => fill[name] ?? '')
}
