/**
 * Input at the door: JSON is `application/json` and nothing else, forms are `application/x-www-form-urlencoded` and
 * nothing else, decoded once, every name once. What the schemas refuse becomes pointers and sentences.
 */
import type { Context } from 'hono'
import { z } from 'zod'
import { isWellEncoded, readText } from './text.ts'
import type { InputFault } from './problem.ts'
import { Problem } from './problem.ts'

/**
 * Bytes of a form or a JSON body at most: 20,000 Chinese characters are 180,000 bytes in a form. Beacons have a smaller
 * limit of their own.
 */
export const bodyLimit = 262_144

/** Text as people write it: trimmed, well-formed Unicode without NUL, which PostgreSQL cannot hold. */
export function writtenText(min: number, max: number) {
  return z.string().trim().min(min).max(max).refine(isClean, { message: 'Contains characters that cannot be stored' })
}

function isClean(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0')
}

/**
 * The fields of a posted form, each name once, as the person typed them (not trimmed).
 * @throws Problem unsupported-media-type, too-large, malformed-request
 */
export async function readForm(c: Context): Promise<Readonly<Record<string, string>>> {
  if (!/^application\/x-www-form-urlencoded(; ?charset=utf-8)?$/i.test(c.req.header('content-type') ?? '')) {
    throw new Problem('unsupported-media-type', 'A form is sent as application/x-www-form-urlencoded')
  }
  const text = await readText(c)
  if (text.length > bodyLimit) throw new Problem('too-large', `A form may have ${bodyLimit} bytes`)
  if (!isWellEncoded(text)) throw new Problem('malformed-request', 'The form is not well-formed UTF-8')
  const fields = new Map<string, string>()
  for (const [name, value] of new URLSearchParams(text)) {
    if (fields.has(name)) throw new Problem('malformed-request', `The form names "${name}" twice`)
    if (['__proto__', 'constructor', 'prototype'].includes(name)) {
      throw new Problem('malformed-request', `A form has no field "${name}"`)
    }
    // Browsers send line ends as CRLF; everything of ours counts and stores LF.
    fields.set(name, value.replaceAll('\r\n', '\n'))
  }
  return Object.fromEntries(fields)
}

/** A form that must be right as it comes. @throws Problem invalid-input, and those of `readForm` */
export async function parseForm<Schema extends z.ZodType>(c: Context, schema: Schema): Promise<z.output<Schema>> {
  const { success, data, error } = schema.safeParse(await readForm(c))
  if (!success) throw refused(error)
  return data
}

/** The problem of input that a schema refused. */
export function refused(error: z.core.$ZodError): Problem {
  return new Problem('invalid-input', 'Some fields cannot be accepted', { errors: faultsOf(error) })
}

/** Faults that one answer tells: a hundred thousand wrong list entries are no reason for a longer one. */
const mostFaults = 50

/** What a schema refused, as pointers (RFC 6901) into the input and sentences. */
export function faultsOf(error: z.core.$ZodError): InputFault[] {
  return error.issues.slice(0, mostFaults).map((issue) => ({ pointer: pointerOf(issue.path), detail: issue.message }))
}

function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}
