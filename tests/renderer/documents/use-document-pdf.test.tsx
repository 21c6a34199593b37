import { QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { describe, expect, it } from 'vitest'
import { ApiProvider } from '../../../src/renderer/app/api'
import { createQueryClient } from '../../../src/renderer/app/query'
import { SettingsProvider } from '../../../src/renderer/app/settings'
import { useDocumentPdf } from '../../../src/renderer/features/documents/use-document-pdf'
import { createStudentStore } from '../../../src/renderer/lib/student-store'
import { StudentStoreContext, useStudent } from '../../../src/renderer/lib/use-student'
import { AppError } from '../../../src/shared/errors'
import type { Api } from '../../../src/shared/ipc/client'
import { recordOf, rosa } from '../plan/fixture'

/** Main as this hook sees it: keeps the last record saved, and makes pages when the test lets it. */
function createMain() {
  const first = recordOf(rosa)
  const main = {
    saved: first,
    /** Notes of the record that each page was made from. */
    asked: [] as string[],
    atOnce: 0,
    most: 0,
    fail: false,
    finish: [] as (() => void)[],
  }
  const call = async (channel: string, input: { record: typeof first }) => {
    if (channel === 'settings.get')
      return { theme: 'light', language: 'en', lockAfterMinutes: 0, paper: 'letter', counselorName: '', schoolName: '' }
    if (channel === 'students.get') return { revision: 1, record: first }
    if (channel === 'students.save') {
      main.saved = input.record
      return { revision: 2, updatedAt: first.updatedAt }
    }
    if (channel === 'drafts.get') return { drafts: {} }
    main.asked.push(main.saved.intake.goals ?? '')
    main.atOnce += 1
    main.most = Math.max(main.most, main.atOnce)
    await new Promise<void>((resolve) => main.finish.push(resolve))
    main.atOnce -= 1
    if (main.fail) throw new AppError('pdf-failed', 'No')
    return { pdf: new Uint8Array([main.asked.length]), pages: 1 }
  }
  return {
    main,
    id: first.id,
    api: { call, onLocked: () => () => {}, onMenuCommand: () => () => {} } as unknown as Api,
  }
}

async function start() {
  const { main, id, api } = createMain()
  const store = createStudentStore(api)
  await store.open(id)
  const client = createQueryClient()
  const wrapper = ({ children }: { children: ReactNode }) => (
    <ApiProvider api={api}>
      <QueryClientProvider client={client}>
        <SettingsProvider>
          <StudentStoreContext value={store}>{children}</StudentStoreContext>
        </SettingsProvider>
      </QueryClientProvider>
    </ApiProvider>
  )
  const { result } = renderHook(
    () => ({ ...useDocumentPdf({ studentId: id, document: 'career-plan' }), student: useStudent(id) }),
    { wrapper },
  )
  await waitFor(() => expect(main.finish).toHaveLength(1))
  const write = (goals: string) =>
    act(() => result.current.student.update((record) => ({ ...record, intake: { ...record.intake, goals } })))
  const finish = () => act(async () => main.finish.shift()!())
  return { main, result, write, finish }
}

describe('the page beside the plan', () => {
  it('makes one page at a time, and ends with one made from the last word saved', async () => {
    const { main, result, write, finish } = await start()
    write('I')
    write('I want')
    await finish()
    await waitFor(() => expect(main.finish).toHaveLength(1))
    write('I want to help')
    await finish()
    await waitFor(() => expect(main.finish).toHaveLength(1))
    await finish()
    await waitFor(() => expect(result.current.isBehind).toBe(false))
    expect(main.most).toBe(1)
    expect(main.asked.at(-1)).toBe('I want to help')
    expect(main.asked.length).toBeLessThanOrEqual(3)
    expect(result.current.bytes).toEqual(new Uint8Array([main.asked.length]))
  })

  it('comes along while somebody writes without a rest', async () => {
    const { main, write, finish } = await start()
    await finish()
    let words = ''
    while (main.asked.length < 2) {
      words += 'on and '
      write(words)
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    // The last word was written less than a rest ago.
    expect(words).toContain(main.asked[1]!)
    expect(main.asked[1]).not.toBe('')
  })

  it('keeps the page before when a new one cannot be made, and says why', async () => {
    const { main, result, write, finish } = await start()
    await finish()
    await waitFor(() => expect(result.current.bytes).toEqual(new Uint8Array([1])))
    main.fail = true
    write('More')
    await waitFor(() => expect(main.finish).toHaveLength(1))
    await finish()
    await waitFor(() => expect(result.current.failed?.code).toBe('pdf-failed'))
    expect(result.current.bytes).toEqual(new Uint8Array([1]))
  })
})
