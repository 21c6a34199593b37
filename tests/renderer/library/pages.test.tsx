import { screen, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import path from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Catalog } from '../../../src/core/catalog/catalog'
import { whatToRefresh } from '../../../src/core/catalog/freshness'
import { leadingReading } from '../../../src/core/catalog/leading'
import { stateLicensingOf } from '../../../src/core/catalog/lookup'
import { loadCatalog } from '../../../src/node/catalog/load-catalog'
import { whoNeeds } from '../../../src/renderer/features/library/pages/who-needs'
import { pageOf } from '../../../src/renderer/features/library/places'
import { entriesOf } from '../../../src/renderer/features/library/search/entries'
import { highDemands } from '../../../src/renderer/features/library/specialty/high-demands'
import { payRows } from '../../../src/renderer/features/library/specialty/pay-rows'
import { useBackend } from '../backend'
import { renderApp } from '../render-app'

let catalog: Catalog
beforeAll(async () => {
  ;({ catalog } = await loadCatalog(path.resolve(import.meta.dirname, '../../../resources/catalog')))
})

describe('what the pages are made of', () => {
  it('has a page behind every entry that the search can find', () => {
    const dead = entriesOf(catalog, (key) => key).filter(({ href }) => {
      const [, , shelf, id] = href.split('/')
      return pageOf(catalog, shelf, id) === null
    })
    expect(dead).toEqual([])
    expect(pageOf(catalog, 'specialties', 'no-such-thing')).toBeNull()
  })

  it('draws every specialty on one axis by its newest official figures, the highest median first', () => {
    const { periods, shared, rows, without } = payRows(catalog)
    expect(periods.toSorted()).toEqual(['May 2024', 'May 2025'])
    expect(shared).toBe('May 2024')
    for (const { occupation, reading } of rows) expect(reading).toBe(leadingReading(occupation))
    expect(rows.flatMap(({ specialties }) => specialties)).toHaveLength(catalog.specialties.length)
    expect(without).toEqual([])
    const medians = rows.map(({ median }) => median.value)
    expect(medians).toEqual(medians.toSorted((a, b) => Number(b) - Number(a)))
  })

  it('names a specialty without a figure of the one year asked for, and fills in none from another', () => {
    const year = 'May 2024'
    const [first] = payRows(catalog, year).rows
    expect(payRows(catalog, year).periods).toEqual([year])
    const occupations = catalog.occupations.map((one) =>
      one.soc === first!.occupation.soc
        ? { ...one, readings: one.readings.map((reading) => ({ ...reading, period: 'May 1999' })) }
        : one,
    )
    const { rows, without } = payRows({ ...catalog, occupations }, year)
    expect(without).toEqual(first!.specialties)
    expect(rows.map(({ occupation }) => occupation.soc)).not.toContain(first!.occupation.soc)
  })

  it('shows only what the work asks much of, the heart of it first', () => {
    for (const specialty of catalog.specialties.filter(({ kind }) => kind === 'entry')) {
      const demands = highDemands(specialty, 'activities').map(({ demand }) => demand)
      expect(demands.length, specialty.id).toBeGreaterThan(0)
      expect(demands).toEqual(demands.toSorted((a, b) => b - a))
      expect(Math.min(...demands)).toBeGreaterThanOrEqual(3)
    }
  })

  it('says who passes through the licences that a state gives, and nothing of those it does not', () => {
    const levels = (code: string) => whoNeeds(catalog, stateLicensingOf(catalog, code)!).map(({ level }) => level)
    expect(levels('TX')).toContain('bachelors')
    expect(levels('CA')).not.toContain('bachelors')
    for (const state of catalog.states)
      for (const { routes, specialties } of whoNeeds(catalog, state)) {
        expect(routes.length, state.code).toBeGreaterThan(0)
        expect(specialties.length, state.code).toBeGreaterThan(0)
      }
  })
})

describe('the library in the window', () => {
  const backend = useBackend({ vault: 'sealed' })

  async function openLibrary(): Promise<UserEvent> {
    const { user } = await renderApp(backend())
    await user.click(await screen.findByRole('link', { name: 'Library' }))
    await screen.findByRole('heading', { level: 1, name: 'Library' })
    return user
  }
  async function open(user: UserEvent, query: string): Promise<void> {
    const field = screen.getByRole('searchbox')
    await user.clear(field)
    await user.type(field, `${query}{Enter}`)
  }
  const section = (name: string) => within(screen.getByRole('region', { name }))

  it('opens the best of what was found, and leads back to the rest', async () => {
    const user = await openLibrary()
    await open(user, 'geriatric')
    expect(await screen.findByRole('heading', { level: 1, name: 'Geriatric case management' })).toHaveFocus()
    expect(section('What the work is made of').getByText('Older adults')).toBeInTheDocument()
    expect(section('Pay').getByText(/fair fit/)).toBeInTheDocument()
    await user.click(screen.getByRole('link', { name: /Back to what was found/ }))
    expect(screen.getByRole('searchbox')).toHaveValue('geriatric')
  })

  it('marks the specialty on the axis of all, with its figures in words', async () => {
    const user = await openLibrary()
    await open(user, 'nurse case management')
    const row = screen.getByRole('row', { name: /Nurse case management/ })
    expect(row).toHaveAttribute('data-current')
    expect(within(row).getByText('$93,600')).toBeInTheDocument()
    expect(within(row).getByText('$66,030 to $135,320')).toBeInTheDocument()
  })

  it('says of a state what was not found, and that an address is unconfirmed', async () => {
    const user = await openLibrary()
    await open(user, 'California')
    expect(section('Licenses by level').getAllByText('No license of this level was found.')).toHaveLength(2)
    expect(section('Good to know').getByText(/3,200 hours/)).toBeInTheDocument()
    await open(user, 'Arizona')
    expect(section('The board').getByText(/not printed in any source/)).toBeInTheDocument()
  })

  it('says that a credential is unconfirmed, and dates what older documents said', async () => {
    const user = await openLibrary()
    await open(user, 'CMFSW')
    expect(await screen.findByText(/^Not confirmed/)).toBeInTheDocument()
    await open(user, 'c-swcm')
    expect(screen.queryByText(/^Not confirmed/)).toBeNull()
    const older = section('What older documents said')
    expect(older.getAllByRole('link', { name: 'How to Become a Case Manager: 4-Step Guide' })).toHaveLength(1)
    expect(older.getByText('updated March 1, 2024')).toBeInTheDocument()
  })

  it('puts the newest official figures before those that were published, and leads from a figure to its source', async () => {
    const user = await openLibrary()
    await open(user, 'what the guides say about pay')
    const tables = section('What the guides say about pay').getAllByRole('table')
    expect(tables.map((table) => table.querySelector('caption')?.textContent)).toEqual([
      'Newest official figures',
      expect.stringMatching(/^As published/),
    ])
    const published = within(tables[1]!).getByRole('row', { name: /1 to 4 years/ })
    expect(published).toHaveTextContent(/\$19\.86 an hour.*February 2024/)
    await user.click(within(published).getByRole('link'))
    expect(await screen.findByRole('heading', { level: 1, name: /4-Step Guide/ })).toBeInTheDocument()
    expect(screen.getByText('BestColleges')).toBeInTheDocument()
  })

  it('lists all that has grown old against today, by the page to fetch it from', async () => {
    const user = await openLibrary()
    await user.click(screen.getByRole('link', { name: 'What to refresh' }))
    await screen.findByRole('heading', { level: 1, name: 'What to refresh' })
    const { today } = await backend().api.call('app.info')
    const due = whatToRefresh(catalog, today)
    expect(due.length).toBeGreaterThan(0)
    for (const { from } of due)
      expect(screen.getByRole('region', { name: from ?? 'No page is known' })).toBeInTheDocument()
    expect(screen.getAllByText('Show them')).toHaveLength(due.length)
  })

  it('prints by Ctrl+P and by the button', async () => {
    const print = vi.fn<() => void>()
    window.print = print
    const user = await openLibrary()
    await user.keyboard('{Control>}p{/Control}')
    expect(print).toHaveBeenCalledTimes(1)
    await user.click(screen.getByRole('button', { name: 'Print this page' }))
    expect(print).toHaveBeenCalledTimes(2)
  })
})
