/**
 * Text in a drawing, where nothing wraps by itself: how wide it will be, and where to break it.
 * Widths are estimates in em of a humanist sans: a Chinese character takes a whole em, a Latin letter about half.
 */

const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u

function widthOf(character: string): number {
  if (WIDE.test(character)) return 1
  if (/[\sil.,:;'’|!]/.test(character)) return 0.29
  if (/[mwMW—…]/.test(character)) return 0.86
  return /[\p{Lu}\p{N}]/u.test(character) ? 0.63 : 0.54
}

/** Width in the unit of `size`, the font's size. */
export function textWidth(text: string, size: number): number {
  return Array.from(text).reduce((width, character) => width + widthOf(character), 0) * size
}

/** Words of Latin script stay whole, Chinese breaks anywhere but before a closing mark or after an opening one. */
const UNIT =
  /\s+|[（“‘《「『【]*(?:[\p{Script=Han}]|[^\s\p{Script=Han}（“‘《「『【]+)[，。！？、：；）”’》」』】…]*|[^]/gu

/** The lines of a text that is at most `width` wide; a single word wider than that has a line of its own. */
export function wrap(text: string, width: number, size: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const unit of text.trim().match(UNIT) ?? [text]) {
    if (line !== '' && textWidth((line + unit).trimEnd(), size) > width) {
      lines.push(line.trimEnd())
      line = ''
    }
    line = line === '' ? unit.trimStart() : line + unit
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()]
}
