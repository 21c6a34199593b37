import { scoredSections, type Weights } from '../../matching/types'
import { defaultWeights } from '../../matching/weights'
import type { MethodSection } from './index'
import { headed, paragraph } from './parts'

/** What each section counts: the usual shares and, where the counselor changed them, those in force beside them. */
export const weightsTable: MethodSection = ({ weights }, t) => {
  const columns = [defaultWeights, ...(weights ? [weights] : [])]
  const share = (given: Weights, section: (typeof scoredSections)[number]) => {
    const total = scoredSections.reduce((sum, one) => sum + given[one], 0)
    return t('method:weights.share', { share: total > 0 ? given[section] / total : 0 })
  }
  return [
    headed('weights', t),
    paragraph(t('method:weights.words')),
    paragraph(t(weights ? 'method:weights.changed' : 'method:weights.usual')),
    {
      kind: 'table',
      summary: t('method:weights.summary'),
      columns: [
        { header: t('method:weights.section'), share: 3 },
        { header: t('method:weights.default'), share: 1, align: 'end' },
        ...(weights ? [{ header: t('method:weights.inForce'), share: 1, align: 'end' as const }] : []),
      ],
      rowHeaders: true,
      rows: scoredSections.map((section) => [
        [t(`matching:sections.${section}`)],
        ...columns.map((given) => [share(given, section)]),
      ]),
    },
  ]
}
