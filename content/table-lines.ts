/**
 * Which lines of a text can stand in a table: a line of dashes, with colons or bars, under the head, and what is around it. The
 * parser looks for a table at the begin of every line, and reads all of that line before it knows that there is none.
 */

/** What is a line of dashes without what stands before it in a quote or a list; others may look so. */
const OF_DASHES = /^[\t >|:-]*-[\t >|:-]*$/
const DIVIDING = /[|:]/
const EMPTY = /^[\t >]*$/
/** Without it there is none. */
const MAYBE = /[|:][\t ]*-|-[\t ]*[|:]/

/** Numbers of lines, the first is 1. */
export function tableLinesIn(text: string): ReadonlySet<number> {
  const found = new Set<number>()
  if (!MAYBE.test(text)) return found
  const lines = text.split(/\r\n|\r|\n/)
  for (const [index, line] of lines.entries()) {
    if (!OF_DASHES.test(line) || !DIVIDING.test(line)) continue
    // The head is the line before.
    for (let at = Math.max(0, index - 1); at <= index || !EMPTY.test(lines[at] ?? ''); at++) found.add(at + 1)
  }
  return found
}
