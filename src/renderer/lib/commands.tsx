import { createContext, useContext, useEffect, useEffectEvent, type ReactNode } from 'react'
import type { MenuCommand } from '../../shared/ipc/channels'

/**
 * What the menu, the keyboard and buttons may ask for. A screen answers with `useCommand`; the innermost (latest)
 * answer wins, so that "undo" means the screen one is looking at.
 */
export interface Commands {
  run(command: MenuCommand): boolean
  answer(command: MenuCommand, handler: () => void): () => void
}

export function createCommands(): Commands {
  const handlers = new Map<MenuCommand, (() => void)[]>()
  return {
    run(command) {
      const handler = handlers.get(command)?.at(-1)
      handler?.()
      return handler !== undefined
    },
    answer(command, handler) {
      handlers.set(command, [...(handlers.get(command) ?? []), handler])
      return () =>
        handlers.set(
          command,
          (handlers.get(command) ?? []).filter((one) => one !== handler),
        )
    },
  }
}

const CommandsContext = createContext<Commands | null>(null)

export function CommandsProvider({ commands, children }: { commands: Commands; children: ReactNode }) {
  return <CommandsContext value={commands}>{children}</CommandsContext>
}

export function useCommands(): Commands {
  const commands = useContext(CommandsContext)
  if (!commands) throw new Error('useCommands outside CommandsProvider')
  return commands
}

/** Answers a command for as long as the component is shown: `useCommand('print', () => …)`. */
export function useCommand(command: MenuCommand, handler: () => void, enabled = true): void {
  const commands = useCommands()
  const latest = useEffectEvent(handler)
  useEffect(() => (enabled ? commands.answer(command, () => latest()) : undefined), [commands, command, enabled])
}
