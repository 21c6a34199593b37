import type { DocumentContext } from '../context'
import { bullets, framed, h2, namedAlone, p } from '../frame'
import type { DocumentModel } from '../model'

/** The recovery code on a sheet of its own, with what it is for and where to keep it. Names no student. Pure. */
export function buildRecoverySheet(context: DocumentContext & { readonly code: string }): DocumentModel {
  const { t, code } = context
  const title = t('papers:kinds.recovery-sheet.title')
  const points = (list: string, keys: readonly string[]) =>
    bullets(keys.map((key) => t(`papers:recovery.${list}.${key}`)))
  return framed(context, {
    ...namedAlone(context, title),
    sections: [
      [
        'code',
        [
          { kind: 'title', kicker: title, text: code, subtitle: t('papers:recovery.subtitle') },
          { kind: 'paragraph', tone: 'lead', text: t('papers:recovery.lead') },
        ],
      ],
      ['keep', [h2(t('papers:recovery.keep.title')), points('keep', ['away', 'locked', 'never', 'second'])]],
      ['use', [h2(t('papers:recovery.use.title')), points('use', ['open', 'type', 'choose'])]],
      ['lost', [h2(t('papers:recovery.lost.title')), p(t('papers:recovery.lost.text'))]],
      [
        'filed',
        [
          h2(t('papers:recovery.filed.title')),
          {
            kind: 'lines',
            alternative: t('papers:recovery.filed.title'),
            labels: [
              t('papers:recovery.filed.computer'),
              t('papers:recovery.filed.by'),
              t('papers:recovery.filed.on'),
              t('papers:recovery.filed.where'),
            ],
          },
        ],
      ],
    ],
  })
}
