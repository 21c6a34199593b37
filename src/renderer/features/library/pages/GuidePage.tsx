import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { GuideEntry, GuideTopic } from '../../../../core/catalog/guide'
import { useCatalog } from '../../../app/catalog'
import { Article } from '../parts/Article'
import { FigureTable } from '../parts/FigureTable'
import { OfficialTable } from '../parts/OfficialTable'
import { Said } from '../parts/Said'
import { Section } from '../parts/Section'
import { SourceList } from '../parts/SourceList'

/** One topic of the guide as a page to read; `at` is the entry to begin with. */
export function GuidePage({ topic, at }: { topic: GuideTopic; at: string | undefined }) {
  const { t } = useTranslation()
  const { guide } = useCatalog()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // After the frame has put the new place at its top.
    const frame = requestAnimationFrame(() => place.current?.scrollIntoView({ block: 'start' }))
    return () => cancelAnimationFrame(frame)
  }, [at])
  return (
    <Article kind={t('library:guide.kind')} title={t(`library:guide.topics.${topic}`)}>
      {guide
        .filter((entry) => entry.topic === topic)
        .map((entry) => (
          <div key={entry.id} ref={entry.id === at ? place : undefined}>
            <Entry entry={entry} />
          </div>
        ))}
    </Article>
  )
}

/** The newest official readings stand before what older documents published. */
function Entry({ entry: { title, text, occupations, figures, sources } }: { entry: GuideEntry }) {
  const { t } = useTranslation()
  return (
    <Section title={<Said>{title}</Said>}>
      {text.map((paragraph) => (
        <p key={paragraph}>
          <Said>{paragraph}</Said>
        </p>
      ))}
      <OfficialTable socs={occupations} />
      <FigureTable figures={figures} caption={t('library:figure.asPublished')} />
      <SourceList ids={sources} />
    </Section>
  )
}
