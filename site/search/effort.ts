/** How much work teaching is: as much as pays for few questions, and never more than a build can wait for. */

/** Times that all questions are gone through: often for few, seldom for many, most seldom where each is told from some. */
const ROUNDS = { fewest: 2, least: 4, most: 10 }
const LOOKS = 40_000

/** What is learned at most, in numbers: more articles than that have to do without. */
const MOST_NUMBERS = 60_000_000

/**
 * Looks at a number at most, all rounds together: where each question is told from all other articles, whose numbers lie
 * side by side, and where it is told from some, whose numbers lie apart and take several times as long to fetch.
 */
const MOST_WORK = { all: 800_000_000, some: 250_000_000 }

/** Articles that a question must be told from at least: with so few banking77 loses half of what teaching gains. */
const LEAST_RIVALS = 16

/** What is to be learned from. */
export interface Size {
  readonly articles: number
  readonly questions: number
  /** Different ones. */
  readonly bits: number
  /** Of all questions together. */
  readonly bitsAsked: number
}

export interface Effort {
  readonly rounds: number
  /** Articles that each question is told from, its own included. */
  readonly rivals: number
}

/** Undefined where there is too much to be learned. */
export function effortFor({ articles, questions, bits, bitsAsked }: Size): Effort | undefined {
  if (isTooMuch(bits, articles)) return undefined
  const rounds = Math.max(ROUNDS.least, Math.min(ROUNDS.most, Math.ceil(LOOKS / questions)))
  if (rounds * bitsAsked * articles <= MOST_WORK.all) return { rounds, rivals: articles }
  // Rivals for all rounds together; rather fewer rounds than too few rivals.
  const shares = Math.min(rounds * articles, MOST_WORK.some / bitsAsked)
  const fewer = Math.max(ROUNDS.fewest, Math.min(rounds, Math.floor(shares / LEAST_RIVALS)))
  const rivals = Math.floor(shares / fewer)
  return rivals < LEAST_RIVALS ? undefined : { rounds: fewer, rivals }
}

export function isTooMuch(bits: number, articles: number): boolean {
  return bits * articles > MOST_NUMBERS
}
