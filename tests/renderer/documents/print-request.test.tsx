import { expect, it } from 'vitest'
import { requestPrint, takePrintRequest } from '../../../src/renderer/features/documents/print-request'

it('is answered once, and only for the student it was made for', () => {
  requestPrint('a')
  expect(takePrintRequest('b')).toBe(false)
  expect(takePrintRequest('a')).toBe(true)
  expect(takePrintRequest('a')).toBe(false)
})
