/**
 * A rule that needs nothing but the text of one article: it looks at the parsed text once, and what it found is kept with
 * the page, so that nobody has to keep the tree.
 */
import type { Nodes } from 'mdast'
import type { Said } from '../faults.ts'
import type { Rule } from './rule.ts'

/** A body and the nodes of its tree, in the order of the text. */
export interface ParsedText {
  readonly nodes: readonly Nodes[]
  readonly body: string
  readonly isMdx: boolean
}

/** Something wrong at a place of the body, counted from its start. */
export interface TextFinding {
  readonly offset: number
  readonly message: Said
}

export interface TextRule {
  readonly id: string
  look(text: ParsedText): Iterable<TextFinding>
}

/** Tells for every article what was found when its text was looked at. */
export function told({ id }: TextRule): Rule {
  return {
    id,
    *check({ articles }) {
      for (const { file, page, placeOf } of articles) {
        for (const { offset, message } of page?.findings[id] ?? []) yield { file, ...placeOf(offset), message }
      }
    },
  }
}
