export type Times = Readonly<Record<string, readonly number[]>>

/** Runs the given pieces of work in turn, so that a slower minute of the machine hits all alike. One warm-up each; milliseconds. */
export function inTurns(work: Readonly<Record<string, () => void>>, turns: number): Times {
  const times: Record<string, number[]> = Object.fromEntries(Object.keys(work).map((name) => [name, []]))
  for (let turn = -1; turn < turns; turn += 1) {
    for (const [name, run] of Object.entries(work)) {
      const start = performance.now()
      run()
      if (turn >= 0) times[name]!.push(performance.now() - start)
    }
  }
  return times
}

/** `inTurns` for work that takes its time. Without a warm-up for work so long that it warms itself. */
export async function inTurnsAsync(
  work: Readonly<Record<string, () => Promise<void>>>,
  turns: number,
  { warmUp = true } = {},
): Promise<Times> {
  const times: Record<string, number[]> = Object.fromEntries(Object.keys(work).map((name) => [name, []]))
  for (let turn = warmUp ? -1 : 0; turn < turns; turn += 1) {
    for (const [name, run] of Object.entries(work)) {
      const start = performance.now()
      await run()
      if (turn >= 0) times[name]!.push(performance.now() - start)
    }
  }
  return times
}

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length >> 1
  return sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}

/** Prints medians, spread, and the ratio of each to the first, turn by turn. */
export function report(title: string, times: Times, { per }: { readonly per: number }): void {
  console.log(`\n${title}`)
  const [floorName, floor] = Object.entries(times)[0]!
  for (const [name, values] of Object.entries(times)) {
    const ratios = values.map((value, i) => value / floor[i]!)
    const ratio =
      name === floorName
        ? 'floor'
        : `${median(ratios).toFixed(1)} × ${floorName} (${Math.min(...ratios).toFixed(1)}–${Math.max(...ratios).toFixed(1)})`
    console.log(
      `  ${name.padEnd(12)} ${median(values).toFixed(1).padStart(9)} ms  ${((median(values) / per) * 1000).toFixed(2).padStart(10)} µs each   ${ratio}`,
    )
  }
}
