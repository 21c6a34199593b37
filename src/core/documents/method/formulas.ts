import { fewestAnswers, scaleMaximum, scaleMiddle } from '../../matching/contrast'
import { bestCorrelation, greatCorrelation } from '../../matching/riasec'
import { bands } from '../../matching/types'
import { bandFloor } from '../../matching/weights'
import type { MethodSection } from './index'
import { formula, headed, paragraph } from './parts'

/** The numbers in these texts are the ones the matcher computes with: they cannot drift apart. */

export const sections: MethodSection = (_input, t) => [
  headed('sections', t),
  paragraph(t('method:sections.words', { maximum: scaleMaximum, fewest: fewestAnswers })),
  ...formula('sections', ['a', 'd', 'mean', 'all'], (key, params) =>
    t(key, { ...params, middle: scaleMiddle, maximum: scaleMaximum }),
  ),
  paragraph(t('method:sections.properties')),
]

export const conditions: MethodSection = (_input, t) => [
  headed('conditions', t),
  paragraph(t('method:conditions.words')),
  ...formula('conditions', ['sum', 'square'], t),
]

export const interests: MethodSection = (_input, t) => [
  headed('interests', t),
  paragraph(t('method:interests.words')),
  paragraph(t('method:interests.classes', { best: figure(bestCorrelation), great: figure(greatCorrelation) })),
  paragraph(t('method:interests.code')),
]

export const fit: MethodSection = (_input, t) => [
  headed('fit', t),
  paragraph(t('method:fit.words')),
  ...formula('fit', ['w', 'c'], t),
  paragraph(t('method:fit.parts')),
  {
    kind: 'table',
    summary: t('method:fit.bandsSummary'),
    columns: [
      { header: t('method:fit.band'), share: 2 },
      { header: t('method:fit.floor'), share: 1, align: 'end' },
    ],
    rowHeaders: true,
    rows: bands.map((band) => [
      [t(`matching:bands.${band}`)],
      [t(bandFloor[band] === 0 ? 'method:fit.below' : 'method:fit.from', { fit: floorOf(band) })],
    ]),
  },
]

/** Where a band begins; for the last one, where it ends. */
const floorOf = (band: (typeof bands)[number]): number =>
  bandFloor[band] === 0 ? Math.min(...bands.map((one) => bandFloor[one]).filter((floor) => floor > 0)) : bandFloor[band]

/** As published: three digits, without the zero before the point. */
const figure = (r: number): string => r.toFixed(3).replace(/^0/, '')
