/** Figures of several runs as one that can be told: the middle, how far the runs lie apart, and where the slow ones are. */

/** What was measured beside its peer or its limit. */
export interface Figure {
  readonly ours: number
  /** What it is held against, measured in the same run. */
  readonly peer?: number
  /** Ours of the peer's; the median of the runs' own ratios where there were several. */
  readonly ratio?: number
  /** Lowest and highest of the runs. */
  readonly spread?: readonly [number, number]
  readonly budget: { readonly atLeast: number } | { readonly atMost: number }
  readonly met: boolean
}

/** @throws RangeError for no figures */
export function median(figures: readonly number[]): number {
  return quantile(figures, 0.5)
}

/** The figure below which `part` of them lie, from 0 to 1, between two where none stands there. @throws RangeError for none */
export function quantile(figures: readonly number[], part: number): number {
  const sorted = Float64Array.from(figures).sort()
  const place = (sorted.length - 1) * part
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]]
  if (low === undefined || high === undefined) throw new RangeError('There are no figures')
  return low + (high - low) * (place - Math.floor(place))
}

/** Ours over the peer's, run by run: what disturbed both at once falls out of it. */
export function against(
  runs: readonly { readonly ours: number; readonly peer: number }[],
  budget: Figure['budget'],
): Figure {
  const ratios = runs.map(({ ours, peer }) => ours / peer)
  const ratio = median(ratios)
  return {
    ours: rounded(median(runs.map(({ ours }) => ours))),
    peer: rounded(median(runs.map(({ peer }) => peer))),
    ratio: rounded(ratio),
    spread: [rounded(Math.min(...ratios)), rounded(Math.max(...ratios))],
    budget,
    met: keeps(ratio, budget),
  }
}

/** One of ours that has a limit and no peer. */
export function within(runs: readonly number[], budget: Figure['budget']): Figure {
  const ours = median(runs)
  return {
    ours: rounded(ours),
    spread: [rounded(Math.min(...runs)), rounded(Math.max(...runs))],
    budget,
    met: keeps(ours, budget),
  }
}

function keeps(figure: number, budget: Figure['budget']): boolean {
  return 'atLeast' in budget ? figure >= budget.atLeast : figure <= budget.atMost
}

/** Three digits that count. */
export function rounded(figure: number): number {
  return Math.abs(figure) >= 100 ? Math.round(figure) : Number(figure.toPrecision(3))
}
