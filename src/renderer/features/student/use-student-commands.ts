import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { useCommand } from '../../lib/commands'
import { useStudent } from '../../lib/use-student'
import { stepPath, steps } from './steps'

/** What the keys and the menu mean on a student's page, unless the step answers by itself. */
export function useStudentCommands(id: string): void {
  const { undo, redo } = useStudent(id)
  const [, navigate] = useLocation()
  useCommand('undo', undo)
  useCommand('redo', redo)
  useCommand('print', () => navigate(stepPath(id, 'print')))

  useEffect(() => {
    // Alt+1 and so on: the steps in their order.
    const onKeyDown = (event: KeyboardEvent) => {
      const step = event.altKey && !event.ctrlKey ? steps[Number(event.key) - 1] : undefined
      if (!step) return
      event.preventDefault()
      navigate(stepPath(id, step))
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [id, navigate])
}
