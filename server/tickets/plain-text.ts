/**
 * What people write in tickets is plain text: paragraphs, lines, and web addresses that can be clicked.
 * Text goes in and pieces come out; nothing here is HTML, so nothing written here can become markup.
 */

/** A run of text; with `href` it is a web address, always http or https. */
export interface Piece {
  readonly text: string
  readonly href?: string
}

export type Line = readonly Piece[]
export type Paragraph = readonly Line[]

/** Up to a space, a quote, an angle bracket or a Chinese mark of punctuation, which no address contains unencoded. */
const ADDRESS = /https?:\/\/[^\s<>"'`，。；：！？、（）【】《》「」『』“”‘’…]+/giu

/** Paragraphs are parted by empty lines; empty ones are left out. */
export function paragraphs(text: string): readonly Paragraph[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n\s*/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => paragraph.split('\n').map(pieces))
}

function pieces(line: string): Line {
  const found: Piece[] = []
  let from = 0
  for (const match of line.matchAll(ADDRESS)) {
    const href = withoutTail(match[0])
    if (!URL.canParse(href)) continue
    if (match.index > from) found.push({ text: line.slice(from, match.index) })
    found.push({ text: href, href })
    from = match.index + href.length
  }
  if (from < line.length || found.length === 0) found.push({ text: line.slice(from) })
  return found
}

/** An address at the end of a sentence does not own the full stop, nor the bracket that was opened before it. */
function withoutTail(address: string): string {
  const trimmed = address.replace(/[.,;:!?]+$/, '')
  const closes = trimmed.endsWith(')') && !trimmed.includes('(')
  return closes ? withoutTail(trimmed.slice(0, -1)) : trimmed
}
