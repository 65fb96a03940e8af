/**
 * Where a token stands, one number a document: `doc << 10 | count << 7 | fields`.
 *
 * `fields` has a bit a field, `count` is how often the token stands in running text, 7 at most.
 */
import { eachTokenOf, fields, runningText } from './fields.ts'
import type { SearchDoc } from './types.ts'

export interface Posting {
  /** Number of the document. */
  readonly doc: number
  /** Bit `f` is set where the token stands in field `f`. */
  readonly fields: number
  /** How often in running text, 7 at most. */
  readonly count: number
}

/** What documents hold, counted once. */
export interface Counted {
  /** For each token its postings, the documents in ascending order. */
  readonly postings: ReadonlyMap<string, readonly number[]>
  /** For each document how many tokens each field holds, in the order of `fields`. */
  readonly lengths: readonly (readonly number[])[]
}

const most = 7

export function count(docs: readonly SearchDoc[]): Counted {
  const postings = new Map<string, number[]>()
  const lengths = docs.map((doc, number) =>
    fields.map((field, f) => {
      let length = 0
      eachTokenOf(doc, field, (token) => {
        length += 1
        add(postings, token, number, f)
      })
      return length
    }),
  )
  return { postings, lengths }
}

/** The tokens of one document come together. */
function add(postings: Map<string, number[]>, token: string, doc: number, field: number): void {
  const inText = field === runningText ? 1 << fields.length : 0
  const first = (doc << 10) | (1 << field) | inText
  const known = postings.get(token)
  if (known === undefined) {
    postings.set(token, [first])
    return
  }
  const end = known.length - 1
  const last = known[end] ?? 0
  if (last >> 10 !== doc) known.push(first)
  else known[end] = (last | (1 << field)) + (countOf(last) < most ? inText : 0)
}

function countOf(number: number): number {
  return (number >> fields.length) & most
}

export function readPosting(number: number): Posting {
  return { doc: number >> 10, fields: number & ((1 << fields.length) - 1), count: countOf(number) }
}
