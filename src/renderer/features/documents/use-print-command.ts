import { useLocation } from 'wouter'
import { useCommand } from '../../lib/commands'
import { requestPrint } from './print-request'

/** Ctrl+P on a step that is not the print step: goes there, and prints once the pages are made. */
export function usePrintCommand(id: string): void {
  const [, navigate] = useLocation()
  useCommand('print', () => {
    requestPrint(id)
    navigate(`/students/${id}/print`)
  })
}
