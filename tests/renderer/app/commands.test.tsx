import { render } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { CommandScope, CommandsProvider, createCommands, useCommand } from '../../../src/renderer/lib/commands'

function Answers({ with: handler, enabled = true }: { with: () => void; enabled?: boolean }) {
  useCommand('find', handler, enabled)
  return null
}

it('lets the screen answer before the frame around it, though both came at once', () => {
  const commands = createCommands()
  const [frame, screen] = [vi.fn<() => void>(), vi.fn<() => void>()]
  const { rerender } = render(
    <CommandsProvider commands={commands}>
      <CommandScope>
        <Answers with={screen} />
      </CommandScope>
      <Answers with={frame} />
    </CommandsProvider>,
  )
  commands.run('find')
  expect([screen.mock.calls.length, frame.mock.calls.length]).toEqual([1, 0])

  rerender(
    <CommandsProvider commands={commands}>
      <CommandScope>
        <Answers with={screen} enabled={false} />
      </CommandScope>
      <Answers with={frame} />
    </CommandsProvider>,
  )
  commands.run('find')
  expect([screen.mock.calls.length, frame.mock.calls.length]).toEqual([1, 1])
})

it('says when nobody answers', () => {
  expect(createCommands().run('undo')).toBe(false)
})
