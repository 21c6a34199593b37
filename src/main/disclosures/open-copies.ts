import { randomUUID } from 'node:crypto'
import { holdKey } from '../../node/vault/data-key'
import { readOpenCopies, saveOpenCopies } from '../../node/vault/open-copies'
import type { PrivateDrawer } from '../../node/vault/private-notes'
import type { VaultSession } from '../../node/vault/session'
import type { OpenCopy } from '../../shared/open-copies'

/** Copies for many students at once, until it is said who gets them: through leaving the page, locking and restarting. */
export interface OpenCopies {
  list(): Promise<readonly OpenCopy[]>
  add(left: readonly Omit<OpenCopy, 'id'>[]): Promise<void>
  settle(ids: readonly string[]): Promise<void>
  /** For copies that may still leave while the vault locks: what is added until `end` is kept all the same. */
  begin(): Promise<{ add(left: Omit<OpenCopy, 'id'>): void; end(): Promise<void> }>
  locked(): void
}

interface OpenCopiesOptions {
  readonly session: VaultSession
  /** The folder of private notes on this computer. */
  readonly folder: string
  /** The disk refused: they are still known until the vault locks, and written with the next change. */
  onNotKept(error: unknown): void
}

/** Those of one vault. */
interface Book {
  readonly vaultId: string
  /** `null` for the samples, of which nothing is kept. */
  readonly drawer: PrivateDrawer | null
  copies: readonly OpenCopy[]
  isBehind: boolean
  holders: number
  isLocked: boolean
  writing: Promise<void>
}

export function openCopies({ session, folder, onNotKept }: OpenCopiesOptions): OpenCopies {
  let opening: Promise<Book> | null = null
  let book: Book | null = null

  async function open(): Promise<Book> {
    const vault = session.current()
    if (book?.vaultId === vault.id) {
      book.isLocked = false
      return book
    }
    opening ??= read(vault.id).finally(() => (opening = null))
    return opening
  }

  async function read(vaultId: string): Promise<Book> {
    const key = session.kind() === 'sealed' ? session.current().keyOf(vaultId) : null
    const drawer = key && { folder, vaultId, key: holdKey(key) }
    const copies = drawer ? await readOpenCopies(drawer) : []
    book = {
      vaultId,
      drawer,
      copies,
      isBehind: false,
      holders: 0,
      isLocked: !session.isOpen(),
      writing: Promise.resolve(),
    }
    return book
  }

  /** Changes that come while a write is under way go into the next one together. */
  function change(of: Book, copies: readonly OpenCopy[]): Promise<void> {
    of.copies = copies
    of.isBehind = true
    of.writing = of.writing.then(async () => {
      if (!of.isBehind || !of.drawer) return
      of.isBehind = false
      await saveOpenCopies(of.drawer, of.copies).catch((error: unknown) => {
        of.isBehind = true
        onNotKept(error)
      })
    })
    return of.writing
  }

  const added = (of: Book, left: readonly Omit<OpenCopy, 'id'>[]): Promise<void> =>
    change(of, [...of.copies, ...left.map((one) => ({ ...one, id: randomUUID() }))])

  /** The key goes as soon as nobody writes under it any more. */
  function letGo(of: Book): void {
    void of.writing.then(() => {
      if (!of.isLocked || of.holders > 0) return
      of.drawer?.key.destroy()
      if (book === of) book = null
    })
  }

  return {
    list: async () => (await open()).copies,
    add: async (left) => added(await open(), left),
    async settle(ids) {
      const of = await open()
      const done = new Set(ids)
      await change(
        of,
        of.copies.filter(({ id }) => !done.has(id)),
      )
    },
    async begin() {
      const of = await open()
      of.holders += 1
      return {
        add: (left) => void added(of, [left]),
        async end() {
          await of.writing
          of.holders -= 1
          letGo(of)
        },
      }
    },
    locked() {
      if (!book) return
      book.isLocked = true
      letGo(book)
    },
  }
}
