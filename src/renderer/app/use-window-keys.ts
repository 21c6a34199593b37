import { useEffect } from 'react'
import { useCommands } from '../lib/commands'
import { commandOf } from '../lib/shortcuts'
import { useApi } from './api'

/** Sends the window's keys and the menu's items to whatever screen answers them. */
export function useWindowKeys(): void {
  const api = useApi()
  const commands = useCommands()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return
      const command = commandOf(event)
      // Prevented only when answered: what no screen wants stays with the browser and the menu.
      if (command && commands.run(command)) event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    const stop = api.onMenuCommand((command) => commands.run(command))
    return () => {
      window.removeEventListener('keydown', onKeyDown)
      stop()
    }
  }, [api, commands])
}
