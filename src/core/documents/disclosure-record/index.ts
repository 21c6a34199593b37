import { dayOf } from '../../day-of'
import { isExempt } from '../../disclosures/bases'
import type { DisclosedCopy, WithStudent } from '../context'
import { facts, framed, h2, namedFor, note, p } from '../frame'
import type { Block, DocumentModel, RichText } from '../model'
import { fullNameOf } from '../people'

/**
 * Every copy that left the office, oldest first, for the file and for whoever asks to see it (34 CFR 99.32): what law
 * asks to be recorded, and apart from it what was noted all the same. What was struck out stays readable. Pure.
 */
export function buildDisclosureRecord(context: WithStudent): DocumentModel {
  const { t, student, date, schoolName } = context
  const name = fullNameOf(student)
  const title = t('papers:kinds.disclosure-record.title')
  const copies = (student.disclosures ?? []).toSorted((a, b) => a.day.localeCompare(b.day))
  const [recorded, exempt] = [
    copies.filter(({ basis }) => !isExempt(basis)),
    copies.filter(({ basis }) => isExempt(basis)),
  ]
  return framed(context, {
    ...namedFor(context, title, name),
    sections: [
      [
        'who',
        [
          { kind: 'title', kicker: title, text: name, subtitle: '' },
          facts('row', [
            [t('papers:disclosures.asOf'), t('papers:day', { date })],
            [t('papers:school'), schoolName.trim()],
          ]),
          note(t('papers:disclosures.law')),
        ],
      ],
      ['recorded', list('recorded', recorded, context)],
      ['exempt', exempt.length === 0 ? [] : list('exempt', exempt, context)],
    ],
  })
}

function list(which: 'recorded' | 'exempt', copies: readonly DisclosedCopy[], context: WithStudent): readonly Block[] {
  const { t } = context
  const heading = h2(t(`papers:disclosures.${which}`))
  if (copies.length === 0) return [heading, p(t('papers:disclosures.none'))]
  return [
    heading,
    {
      kind: 'table',
      summary: t(`papers:disclosures.${which}`),
      rowHeaders: false,
      columns: [
        { header: t('papers:disclosures.day'), share: 2.2 },
        { header: t('papers:disclosures.copy'), share: 3.4 },
        { header: t('papers:disclosures.to'), share: 4.2 },
        { header: t('papers:disclosures.why'), share: 4.2 },
      ],
      rows: copies.map(
        (copy): readonly (readonly RichText[])[] =>
          [
            [t('papers:shortDay', { date: copy.day }), quiet(copy.by)],
            [copy.title, ...(copy.pages === null ? [] : [quiet(t('papers:disclosures.pages', { count: copy.pages }))])],
            [copy.to, quiet(copy.interest)],
            [t(`records:disclosure.bases.${copy.basis}`), quiet(copy.purpose), ...struck(copy, context)],
          ].map((cell) => cell.filter((text) => text !== null && text !== '')) as (readonly RichText[])[],
      ),
    },
  ]
}

const quiet = (text: string): RichText | null => (text.trim() === '' ? null : [{ text: text.trim(), style: 'quiet' }])

const struck = ({ struck: out }: DisclosedCopy, { t, timeZone }: WithStudent): RichText[] =>
  out === null
    ? []
    : [
        [
          {
            text: t(`papers:disclosures.${out.by === '' ? 'struckUnnamed' : 'struck'}`, {
              date: dayOf(out.at, timeZone),
              by: out.by,
              reason: out.reason,
            }),
            style: 'strong',
          },
        ],
      ]
