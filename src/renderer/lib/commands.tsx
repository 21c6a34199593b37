import { createContext, useContext, useEffect, useEffectEvent, type ReactNode } from 'react'
import type { MenuCommand } from '../../shared/ipc/channels'

/**
 * What the menu, the keyboard and buttons may ask for. A screen answers with `useCommand`; the innermost answer wins, and
 * of two equally deep the latest, so that "undo" means the screen one is looking at.
 */
export interface Commands {
  run(command: MenuCommand): boolean
  answer(command: MenuCommand, handler: () => void, depth: number): () => void
}

interface Answer {
  readonly handler: () => void
  readonly depth: number
}

export function createCommands(): Commands {
  const answers = new Map<MenuCommand, readonly Answer[]>()
  const of = (command: MenuCommand): readonly Answer[] => answers.get(command) ?? []
  return {
    run(command) {
      const answer = of(command).at(-1)
      answer?.handler()
      return answer !== undefined
    },
    answer(command, handler, depth) {
      const answer = { handler, depth }
      answers.set(
        command,
        [...of(command), answer].toSorted((a, b) => a.depth - b.depth),
      )
      return () =>
        answers.set(
          command,
          of(command).filter((one) => one !== answer),
        )
    },
  }
}

const CommandsContext = createContext<Commands | null>(null)
const DepthContext = createContext(0)

export function CommandsProvider({ commands, children }: { commands: Commands; children: ReactNode }) {
  return <CommandsContext value={commands}>{children}</CommandsContext>
}

/**
 * What stands in here is further in than what stands around it. Needed because React runs a child's effects before its
 * parent's: by the order of mounting alone the frame would win over the screen inside it.
 */
export function CommandScope({ children }: { children: ReactNode }) {
  return <DepthContext value={useContext(DepthContext) + 1}>{children}</DepthContext>
}

export function useCommands(): Commands {
  const commands = useContext(CommandsContext)
  if (!commands) throw new Error('useCommands outside CommandsProvider')
  return commands
}

/** Answers a command for as long as the component is shown: `useCommand('print', () => …)`. */
export function useCommand(command: MenuCommand, handler: () => void, enabled = true): void {
  const commands = useCommands()
  const depth = useContext(DepthContext)
  const latest = useEffectEvent(handler)
  useEffect(
    () => (enabled ? commands.answer(command, () => latest(), depth) : undefined),
    [commands, command, enabled, depth],
  )
}
