/** "Did you mean": the known name that is fewest slips of the hand away. */

/** The nearest of `names`, or undefined when none is near enough to be what was meant. */
export function nearest(found: string, names: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = Math.max(found.length > 3 ? 2 : 1, Math.floor(found.length / 3)) + 1
  for (const name of names) {
    const slips = distance(found.toLowerCase(), name.toLowerCase())
    if (slips >= least) continue
    least = slips
    best = name
  }
  return best
}

/** Letters to add, drop, change or swap with their neighbour (optimal string alignment). */
export function distance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1)
      row.push(least)
    }
    before = last
    last = row
  }
  return last[b.length] ?? 0
}
