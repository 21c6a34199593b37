import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { isWeakPassphrase, judgePassphrase } from '../../../src/shared/passphrase'
import { passphrase, useBackend } from '../backend'
import { renderApp } from '../render-app'

describe('what is said of a passphrase', () => {
  it.each([
    ['', 'empty', null],
    ['    ', 'empty', null],
    ['aaaaaaaaaaaaaaaa', 'weak', 'repeat'],
    ['abababababababab', 'weak', 'repeat'],
    ['sunshine123456', 'weak', 'common'],
    ['Password12345!', 'weak', 'common'],
    ['copper lantern', 'weak', null],
    ['mi contraseña', 'weak', null],
    ['perro mesa luna', 'fair', null],
    [passphrase, 'good', null],
    ['gato azul montaña río', 'good', null],
    // Short, but random: no rule asks for a length.
    ['x9$Lq2!vTz7', 'fair', null],
    ['x9$Lq2!vTz7#mW4&rK8p', 'good', null],
  ])('“%s” is %s', async (typed, level, reason) => {
    const judgement = await judgePassphrase(typed)
    expect(judgement.level).toBe(level)
    if (reason !== null) expect(judgement.reason).toBe(reason)
    expect(await isWeakPassphrase(typed)).toBe(['empty', 'weak'].includes(level))
  })

  it('reads one passphrase in two spellings of Unicode as the same', async () => {
    const typed = 'montaña río gato'
    expect(await judgePassphrase(typed.normalize('NFD'))).toEqual(await judgePassphrase(typed.normalize('NFC')))
  })
})

describe('choosing one', () => {
  const backend = useBackend({ vault: 'none' })

  it('says what makes it easy and what would help, and asks main only for one that main takes', async () => {
    const { user } = await renderApp(backend())
    await user.click(await screen.findByText('Create a vault for your students'))
    const field = screen.getByLabelText('Passphrase')
    await user.type(field, 'sunshine123456')
    expect(await screen.findByText(/Easy to guess: it is close to/)).toBeVisible()
    await user.type(screen.getByLabelText('Passphrase again'), 'sunshine123456')
    await user.click(screen.getByRole('button', { name: 'Create vault' }))
    expect(await screen.findByText(/This could be guessed\./)).toBeVisible()
    expect(backend().calls).not.toContain('vault.create')
    await user.clear(field)
    await user.type(field, passphrase)
    await waitFor(() => expect(screen.getByText(/^Strong\./)).toBeVisible())
    expect(screen.queryByText(/This could be guessed\./)).toBeNull()
  })
})
