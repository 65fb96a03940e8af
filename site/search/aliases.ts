/**
 * Terms as query expansion: whoever writes one word for a term also finds the pages that write another, in any
 * language. The words are those of the documents of kind `term`: titles and aliases.
 */
import { analyseShort, isMain } from './stop.ts'
import { stemOf } from './lunr.ts'
import type { SearchDoc } from './types.ts'

/** One way to write a term. */
interface Form {
  readonly tokens: readonly string[]
  /** The tokens by stem, which is how a query is compared. */
  readonly stems: readonly string[]
}

/** A stretch of a query's tokens that writes a term, and the other ways to write it. */
export interface Alias {
  readonly start: number
  /** End excluded. */
  readonly end: number
  readonly others: readonly (readonly string[])[]
}

export interface Aliases {
  /** @param tokens words, pairs and lone characters of a query, in order. */
  in(tokens: readonly string[]): Alias[]
}

/** All ways in which one language writes a term. */
export type Term = readonly string[]

/** The ways to write a term, of each that the documents of kind `term` tell. */
export function termsIn(docs: readonly SearchDoc[]): Term[] {
  const terms = Map.groupBy(
    docs.filter(({ kind }) => kind === 'term'),
    ({ article }) => article,
  )
  return [...terms.values()].map((versions) => versions.flatMap(({ title, aliases }) => [title, ...aliases]))
}

export function openAliases(terms: readonly Term[]): Aliases {
  const entries = terms.flatMap((term) => {
    const forms = formsOf(term)
    return forms.map((form) => ({ form, others: forms.filter((other) => other !== form).map(({ tokens }) => tokens) }))
  })
  const byFirst = Map.groupBy(entries, ({ form }) => form.stems[0])

  return {
    in(tokens) {
      const stems = tokens.map(stemOf)
      return stems.flatMap((stem, start) =>
        (byFirst.get(stem) ?? [])
          .filter(({ form }) => form.stems.every((part, i) => part === stems[start + i]))
          .map(({ form, others }) => ({ start, end: start + form.stems.length, others })),
      )
    },
  }
}

function formsOf(term: Term): Form[] {
  const forms = new Map<string, Form>()
  for (const text of term) {
    const tokens = analyseShort(text).filter(isMain)
    if (tokens.every(({ stop }) => stop)) continue
    const form = { tokens: tokens.map((token) => token.text), stems: tokens.map((token) => stemOf(token.text)) }
    forms.set(form.stems.join(' '), form)
  }
  return [...forms.values()]
}
