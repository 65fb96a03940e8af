/**
 * Reads a file of one JSON object a line and judges every line: whoever hands in a collection sees all that is wrong
 * with it at once, each with file:line, what was found and what was expected.
 */
import { readFileSync } from 'node:fs'
import type { z } from 'zod'

/** Told at most; the rest is counted. */
const MOST_FAULTS = 20

/** What is wrong with a file, as it is told. */
export class BadLines extends Error {}

/** @throws BadLines when the file cannot be read or a line is not of that shape */
export function readLines<Shape extends z.ZodType>(file: string, shape: Shape): z.infer<Shape>[] {
  const faults: string[] = []
  const rows: z.infer<Shape>[] = []
  for (const [i, line] of textOf(file).split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    const row = parse(line)
    const judged = row === undefined ? undefined : shape.safeParse(row)
    if (judged?.success) rows.push(judged.data)
    else faults.push(...(judged ? told(judged.error, row) : [notJson(line)]).map((why) => `${file}:${i + 1}: ${why}`))
  }
  if (faults.length === 0) return rows
  const more = faults.length > MOST_FAULTS ? [`… and ${faults.length - MOST_FAULTS} more`] : []
  throw new BadLines([...faults.slice(0, MOST_FAULTS), ...more].join('\n'))
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
  } catch (error) {
    throw new BadLines(`${file}: expected a file that can be read, found: ${(error as Error).message}`)
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line) ?? null
  } catch {
    return undefined
  }
}

function notJson(line: string): string {
  return `found ${shortened(line)}, expected one JSON object`
}

function told(error: z.ZodError, row: unknown): string[] {
  return error.issues.map(({ path, message }) => {
    const found = path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown>)[key], row)
    const place = path.length === 0 ? '' : `at "${path.join('.')}" `
    return `${place}found ${found === undefined ? 'nothing' : shortened(JSON.stringify(found))}, expected ${message}`
  })
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
