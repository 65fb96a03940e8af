/** What the ranks of right answers, and the marks that answers were given, come to. */
import { quantile } from '../bench/figures.ts'

/** Of the queries of one kind; all but `n` in percent. */
export interface RankFigures {
  readonly n: number
  readonly 'R@1': number
  readonly 'R@3': number
  readonly 'R@10': number
  readonly 'MRR@10': number
}

/** @param ranks of the best right hit from 1 on; 0 where there is none */
export function rankFigures(ranks: readonly number[]): RankFigures {
  const upTo = (most: number) => percent(ranks.filter((rank) => rank > 0 && rank <= most).length / ranks.length)
  const reciprocal = ranks.reduce((sum, rank) => sum + (rank > 0 && rank <= 10 ? 1 / rank : 0), 0)
  return {
    n: ranks.length,
    ...{ 'R@1': upTo(1), 'R@3': upTo(3), 'R@10': upTo(10), 'MRR@10': percent(reciprocal / ranks.length) },
  }
}

/** How often one of the higher group lies above one of the lower; ties count half. 0.5 says nothing. */
export function auroc(higher: readonly number[], lower: readonly number[]): number {
  const sorted = Float64Array.from(lower).sort()
  const sum = higher.reduce((total, mark) => total + below(sorted, mark) + upToMark(sorted, mark), 0)
  return round(sum / (2 * higher.length * lower.length), 4)
}

/** Where a threshold parts answered queries from those that nothing answers. */
export interface OperatingPoint {
  /** Below it a query counts as not answered. */
  readonly threshold: number
  /** Percent of the answerable ones that it leaves alone. */
  readonly leftAlone: number
  /** Percent of those without an answer that lie below it. */
  readonly caught: number
}

/** At a threshold; without one at that which leaves nine in ten of the answerable queries alone. */
export function operatingPoint(
  answerable: readonly number[],
  unanswerable: readonly number[],
  threshold = quantile(answerable, 0.1),
): OperatingPoint {
  const share = (marks: readonly number[], is: (mark: number) => boolean) =>
    percent(marks.filter(is).length / marks.length)
  return {
    threshold: round(threshold, 4),
    leftAlone: share(answerable, (mark) => mark >= threshold),
    caught: share(unanswerable, (mark) => mark < threshold),
  }
}

/** Of a share, with two digits behind the point. */
export function percent(share: number): number {
  return round(share * 100, 2)
}

export function round(figure: number, digits: number): number {
  return Number(figure.toFixed(digits))
}

/** How many lie below the mark, by halving. */
function below(sorted: Float64Array, mark: number): number {
  return firstWhere(sorted, (value) => value >= mark)
}

function upToMark(sorted: Float64Array, mark: number): number {
  return firstWhere(sorted, (value) => value > mark)
}

function firstWhere(sorted: Float64Array, is: (value: number) => boolean): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (is(sorted[middle] ?? 0)) high = middle
    else low = middle + 1
  }
  return low
}
