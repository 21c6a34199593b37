import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { named, useBackend } from '../backend'
import { openStudent, renderApp } from '../render-app'

const backend = useBackend({ vault: 'sealed' })
const goTo = (section: string) =>
  within(screen.getByRole('navigation', { name: 'Intake sections' })).getByRole('button', {
    name: new RegExp(`^${section}`),
  })

it('answers by digit, walks on, and takes back', async () => {
  const id = await backend().create(named('Rosa', 'Vega'))
  const { user } = await renderApp(backend())
  await openStudent(user, 'Rosa Vega')
  await user.click(goTo('Values'))
  const [first, second] = screen.getAllByRole('group')
  within(first!).getAllByRole('radio')[0]!.focus()
  await user.keyboard('4')
  expect(within(first!).getByRole('radio', { name: 'Essential' })).toBeChecked()
  expect(within(second!).getAllByRole('radio')[0]).toHaveFocus()
  await user.keyboard('2')
  await waitFor(async () => expect((await backend().stored(id)).values).toEqual({ pay: 4, security: 2 }))
  await user.click(within(first!).getByRole('button', { name: 'Clear answer: good pay' }))
  await waitFor(async () => expect((await backend().stored(id)).values).toEqual({ security: 2 }))
  expect(goTo('Values')).toHaveAccessibleName('Values (1 of 8 answered)')
})

it('keeps an answer that could not be written, says so, and writes it on “Try again”', async () => {
  const id = await backend().create(named('Lee', 'Park'))
  const { user } = await renderApp(backend())
  await openStudent(user, 'Lee Park')
  await user.click(goTo('Values'))
  backend().breakNext('students.save', { code: 'disk-full', message: 'no space' })
  within(screen.getAllByRole('group')[0]!).getAllByRole('radio')[0]!.focus()
  await user.keyboard('3')
  const retry = await screen.findByRole('button', { name: 'Try again' })
  expect((await backend().stored(id)).values).toBeUndefined()
  expect(screen.getByRole('radio', { name: 'Important', checked: true })).toBeInTheDocument()
  await user.click(retry)
  await waitFor(async () => expect((await backend().stored(id)).values).toEqual({ pay: 3 }))
  expect(await screen.findByText('Saved')).toBeInTheDocument()
})
