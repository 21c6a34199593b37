import { useMutation } from '@tanstack/react-query'
import { useApi } from '../../app/api'
import { openPdf } from '../../components/pdf/pdfjs'
import { usePrintSheets } from '../documents/use-print-sheets'

/** Prints the sheet with the recovery code. The code goes to the printer and nowhere else: no file, no title, no log. */
export function usePrintRecovery(code: string) {
  const api = useApi()
  const { sheets, print: printSheets } = usePrintSheets()
  const { mutate, isPending, data, error } = useMutation({
    async mutationFn() {
      const request = { document: 'recovery-sheet', studentId: null, options: { recoveryCode: code } } as const
      const { pdf } = await api.call('documents.preview', request)
      const opened = await openPdf(pdf)
      try {
        return (await printSheets(opened.document, () => api.call('documents.print', request))).printed
      } finally {
        opened.close()
      }
    },
    gcTime: 0,
  })
  return { sheets, print: () => mutate(), busy: isPending, printed: data === true, error }
}
