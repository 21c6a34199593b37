import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { useBackend } from '../backend'
import { renderApp } from '../render-app'

const backend = useBackend({ vault: 'none' })

it('says what is missing instead of offering a new vault over sealed students, and looks again when asked', async () => {
  const students = path.join(backend().userData, 'vault/students')
  await mkdir(students, { recursive: true })
  await writeFile(path.join(students, '01234567-89ab-4cde-8f01-23456789abcd.json'), 'sealed')
  const { user } = await renderApp(backend())
  expect(await screen.findByRole('alert')).toHaveTextContent('The key file of these records is missing')
  expect(screen.queryByText('Create a vault for your students')).toBeNull()
  expect(screen.queryByLabelText('Passphrase')).toBeNull()
  await rm(students, { recursive: true })
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('Create a vault for your students')).toBeVisible()
  expect(screen.queryByRole('alert')).toBeNull()
})
