import { render, screen } from '@testing-library/react'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import { App } from '../../src/renderer/app/App'
import type { TestBackend } from './backend'

/** The whole window; waits for its first screen. */
export async function renderApp({ api }: TestBackend) {
  const user = userEvent.setup()
  const view = render(<App api={api} />)
  await screen.findByRole('heading', { level: 1 })
  return { ...view, user }
}

/** From the list to a student's page, through the search box as a person would. */
export async function openStudent(user: UserEvent, name: string): Promise<void> {
  await user.type(await screen.findByRole('searchbox', { name: 'Find a student' }), name)
  await user.click(await screen.findByRole('link', { name }))
  await screen.findByRole('heading', { level: 1, name })
}
