/**
 * Tables as spreadsheets and HR systems write them (RFC 4180): commas, semicolons or tabs, quotes, a byte order mark, UTF-8 or
 * what Chinese Excel writes. Pure.
 */

export type Row = readonly string[]

/** The text of a file in UTF-8, with a byte order mark or not; what is no UTF-8 is read as GB 18030. */
export function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** Rows, with empty ones between, so that a row has the number that a spreadsheet gives it. What separates the fields is seen from the first line. */
export function readCsv(text: string): Row[] {
  const body = text.replace(/^\ufeff/, '')
  const separator = separatorOf(body)
  const rows: string[][] = [[]]
  let field = ''
  let quoted = false
  const endField = () => {
    rows.at(-1)!.push(field)
    field = ''
  }
  for (let i = 0; i < body.length; i += 1) {
    const sign = body[i]!
    if (quoted) {
      if (sign !== '"') field += sign
      else if (body[i + 1] === '"') {
        field += '"'
        i += 1
      } else quoted = false
    } else if (sign === '"' && field === '') quoted = true
    else if (sign === separator) endField()
    else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && body[i + 1] === '\n') i += 1
      endField()
      rows.push([])
    } else field += sign
  }
  endField()
  return rows.slice(0, rows.findLastIndex((row) => !isEmpty(row)) + 1)
}

export const isEmpty = (row: Row) => row.every((value) => value.trim() === '')

function separatorOf(body: string): string {
  const [line = ''] = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(body) ?? []
  const bare = line.replaceAll(/"(?:[^"]|"")*"/g, '')
  const count = (sign: string) => bare.split(sign).length
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}

/** With a byte order mark, without which Excel takes Chinese for something else; lines end as RFC 4180 says. */
export function writeCsv(rows: readonly Row[]): string {
  return `\ufeff${rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('')}`
}

const quoted = (value: string) => (/[",;\t\r\n]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)

/** A cell that a spreadsheet would run as a formula stands behind an apostrophe, as spreadsheets write it themselves. */
export const guarded = (value: string) => (/^[=+\-@\t\r']/.test(value) ? `'${value}` : value)
export const unguarded = (value: string) => value.replace(/^'(?=[=+\-@\t\r'])/, '')
