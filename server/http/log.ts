/** What happened, one JSON object a line: paths without queries, never what people typed, never a secret. */

export const levels = ['debug', 'info', 'warn', 'error'] as const
export type Level = (typeof levels)[number]

/** `event` is a fixed word or two, `fields` are short values. */
type Write = (event: string, fields?: Readonly<Record<string, unknown>>) => void

export type Log = Readonly<Record<Level, Write>>

/** Longer strings are cut: a line stays a line that a person can read. */
const longest = 2_000

/** Writes lines of `level` and above. */
export function openLog(level: Level, now: () => Date, write: (line: string) => void): Log {
  const writer = (own: Level): Write => {
    if (levels.indexOf(own) < levels.indexOf(level)) return () => undefined
    return (event, fields = {}) => write(`${line({ at: now().toISOString(), level: own, event, ...fields })}\n`)
  }
  return { debug: writer('debug'), info: writer('info'), warn: writer('warn'), error: writer('error') }
}

/** JSON escapes controls below U+0020; those above, and Unicode's line ends, would still break a terminal's line. */
function line(entry: Readonly<Record<string, unknown>>): string {
  const cut = (_: string, value: unknown) =>
    typeof value === 'string' && value.length > longest ? `${value.slice(0, longest)}…` : value
  return JSON.stringify(entry, cut).replace(
    /[\u007f-\u009f\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** An error as fields of a line, with its causes. */
export function errorFields(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { error: String(error) }
  return {
    error: error.stack ?? error.message,
    ...(error.cause === undefined ? {} : { cause: errorFields(error.cause) }),
  }
}
