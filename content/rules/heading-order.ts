/**
 * heading-order: headings that skip a level, or a second title.
 * Search, the table of contents and screen readers take headings for the outline; the title is in the frontmatter.
 */
import { said, type Said } from '../faults.ts'
import type { Heading } from '../markdown.ts'
import type { Rule } from './rule.ts'

export const headingOrder: Rule = {
  id: 'heading-order',
  *check({ articles }) {
    for (const { file, page, placeOf } of articles) {
      let above = 1
      for (const heading of page?.headings ?? []) {
        const message = messageFor(heading, above)
        if (message) yield { file, ...placeOf(heading.offset), message }
        above = heading.depth
      }
    }
  },
}

function messageFor({ depth, text }: Heading, above: number): Said | undefined {
  if (text.trim() === '') {
    return said(
      'This heading has no words. Write them after the #, or remove the line.',
      '这个标题没有文字。请在 # 后面写上文字，或者删掉这一行。',
    )
  }
  if (depth === 1) {
    return said(
      '“# {text}” would be a second title: the title stands in the frontmatter. Write “## {text}”.',
      '“# {text}”会成为第二个总标题，而总标题已经写在 frontmatter 里。请写“## {text}”。',
      { text },
    )
  }
  if (depth <= above + 1) return undefined
  return said(
    'This heading has {found} signs #, but the one above it allows at most {expected}. Write “{marks} {text}”.',
    '这个标题用了 {found} 个 #，而按照上一级标题，这里最多 {expected} 个。请写“{marks} {text}”。',
    { found: depth, expected: above + 1, marks: '#'.repeat(above + 1), text },
  )
}
