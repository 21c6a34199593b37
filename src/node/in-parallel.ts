/** Enough at once to keep a disk or a share busy, not so many that file handles run out. */
export async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>, width = 16): Promise<void> {
  const queue = items.values()
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (const item of queue) await work(item)
    }),
  )
}
