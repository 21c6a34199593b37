import { variationCount } from '../../matching/stability'
import { h2, note } from '../frame'
import type { Block } from '../model'
import type { ReportContext } from './index'

/** How much of each section was answered, and how much it counts. */
export function coverage({ t, matches }: ReportContext): readonly Block[] {
  const [first] = matches
  if (!first) return []
  return [
    h2(t('papers:match.coverage.title')),
    {
      kind: 'table',
      summary: t('papers:match.coverage.title'),
      rowHeaders: true,
      columns: [
        { header: t('papers:match.coverage.section'), share: 6 },
        { header: t('papers:match.coverage.answered'), share: 3, align: 'end' },
        { header: t('papers:match.coverage.counts'), share: 3, align: 'end' },
        { header: t('papers:match.coverage.remark'), share: 8 },
      ],
      rows: first.sections.map(({ section, answered, items, weight, unread }) => [
        [t(`matching:sections.${section}`)],
        [t('papers:match.coverage.of', { answered, items })],
        // What is not read for the first may still be read for another: interest profiles are not published for all.
        [unread === null ? t('papers:percent', { share: weight }) : '–'],
        [unread === null ? '' : t(`matching:unread.${unread}`)],
      ]),
    },
    note(t('papers:match.coverage.note')),
  ]
}

const lines = ['answers', 'fit', 'weights', 'bands', 'places', 'use'] as const

/** The method in six lines, and where the whole of it stands. */
export function method({ t, catalog, student }: ReportContext): readonly Block[] {
  const onet = student.intake.riasec ? catalog.manifest.attributions.filter(({ id }) => id === 'onet') : []
  return [
    {
      kind: 'group',
      blocks: [
        h2(t('papers:match.method.title')),
        {
          kind: 'list',
          style: 'number',
          items: lines.map((line) => t(`papers:match.method.${line}`, { variations: variationCount })),
        },
        ...onet.map(({ text }) => ({ kind: 'paragraph', tone: 'fine', text }) as const),
      ],
    },
  ]
}
