/**
 * Lines and columns, both from 1, as editors count them: a column is a UTF-16 unit, and a line ends with `\n`,
 * so files with CRLF and with Chinese text are counted the same way everywhere.
 */
export interface Place {
  readonly line: number
  readonly column: number
}

export type PlaceOf = (offset: number) => Place

/** Finds places in one text; the text is scanned once. */
export function placesIn(text: string): PlaceOf {
  const starts = [0]
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) starts.push(end + 1)
  return (offset) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
  }
}
