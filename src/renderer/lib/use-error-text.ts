import { useTranslation } from 'react-i18next'
import { AppError } from '../../shared/errors'

export interface ErrorText {
  readonly title: string
  readonly kept: string
  readonly todo: string
}

/**
 * Says an error by its code (`errors:<code>.title|kept|todo`), in words of their own where a file to take along could not
 * be written (`errors:<code>.outside`); one without a code is "internal".
 */
export function useErrorText(): (error: unknown) => ErrorText {
  const { t } = useTranslation()
  return (error) => {
    const code = error instanceof AppError ? error.code : 'internal'
    const isOutside = error instanceof AppError && error.details?.['outside'] === true
    const part = (name: string) =>
      t([...(isOutside ? [`errors:${code}.outside.${name}`] : []), `errors:${code}.${name}`, ''])
    return { title: t([`errors:${code}.title`, 'errors:internal.title']), kept: part('kept'), todo: part('todo') }
  }
}
