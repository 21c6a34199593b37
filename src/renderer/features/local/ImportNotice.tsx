import { useTranslation } from 'react-i18next'
import type { Output } from '../../../shared/ipc/contract'
import { Notice } from '../../components/Notice'

interface ImportNoticeProps {
  report: NonNullable<NonNullable<Output<'local.import'>>['report']>
  language: string
}

/** What became of a colleague's file, by name. */
export function ImportNotice({ report, language }: ImportNoticeProps) {
  const { t } = useTranslation()
  const names = (list: readonly { readonly name: string }[]) =>
    new Intl.ListFormat(language).format(list.map(({ name }) => name))
  return (
    <Notice>
      <p>{t('local:imported')}</p>
      <ul>
        {report.added.length > 0 && <li>{t('local:importAdded', { names: names(report.added) })}</li>}
        {report.replaced.length > 0 && <li>{t('local:importReplaced', { names: names(report.replaced) })}</li>}
        {report.kept.length > 0 && <li>{t('local:importKept', { names: names(report.kept) })}</li>}
        {report.same > 0 && <li>{t('local:importSame', { count: report.same })}</li>}
      </ul>
    </Notice>
  )
}
