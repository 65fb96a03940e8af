/**
 * What goes wrong, told to the caller (RFC 9457): the one list of kinds, the one error that carries them, and the one
 * place where they become answers. Everything that is not a Problem is a bug: logged whole, answered as `internal`
 * without a word about the inside.
 */
import { RequestError } from '@hono/node-server'
import type { Context, ErrorHandler, MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { dbFault } from '../db/faults.ts'
import { wantsHtml } from './accept.ts'
import type { Env } from './api.ts'
import { errorFields } from './log.ts'
import type { Log } from './log.ts'
import { problemPage } from './problem-page.ts'
import type { Shell } from './shell.ts'

const mediaType = 'application/problem+json'

/** Each kind with its status and its title in English; words for people are in content/interface (`problem.<kind>`). */
export const problemKinds = {
  'malformed-json': { status: 400, title: 'The body is not JSON' },
  'malformed-request': { status: 400, title: 'The request cannot be read' },
  'sign-in-needed': { status: 401, title: 'Sign in first' },
  'forbidden-origin': { status: 403, title: 'The request came from another site' },
  'not-found': { status: 404, title: 'There is nothing here' },
  'ticket-not-found': { status: 404, title: 'There is no such ticket' },
  'method-not-allowed': { status: 405, title: 'The address does not take this method' },
  'ticket-already-resolved': { status: 409, title: 'The ticket is already resolved' },
  'ticket-not-resolved': { status: 409, title: 'The ticket is not resolved' },
  'link-spent': { status: 410, title: 'The link is no longer valid' },
  'length-required': { status: 411, title: 'The length of the body is missing' },
  'too-large': { status: 413, title: 'The body is too large' },
  'unsupported-media-type': { status: 415, title: 'The body has the wrong type' },
  misdirected: { status: 421, title: 'This server does not answer for that host' },
  'invalid-input': { status: 422, title: 'The input is not valid' },
  internal: { status: 500, title: 'Something broke on our side' },
  unavailable: { status: 503, title: 'Not available at the moment' },
  'storage-full': { status: 507, title: 'There is no room left to store this' },
} as const

export type ProblemKind = keyof typeof problemKinds
export type ProblemStatus = (typeof problemKinds)[ProblemKind]['status']

/** One thing wrong with the input: a JSON pointer into the body (or a field's name after `/`) and a sentence. */
export interface InputFault {
  readonly pointer: string
  readonly detail: string
}

export interface ProblemExtra {
  readonly errors?: readonly InputFault[]
  readonly headers?: Readonly<Record<string, string>>
}

/** Thrown by whoever finds it; `detail` is an English sentence that the caller may read. */
export class Problem extends Error {
  readonly kind: ProblemKind
  readonly extra: ProblemExtra

  constructor(kind: ProblemKind, detail: string, extra: ProblemExtra = {}) {
    super(detail)
    this.name = 'Problem'
    this.kind = kind
    this.extra = extra
  }

  get status(): ProblemStatus {
    return problemKinds[this.kind].status
  }
}

/** Hono's error handler: every throw of every route ends here. */
export function answerErrors({ shell, log }: { shell: Shell; log: Log }): ErrorHandler<Env> {
  return async (error, c) => {
    const problem = problemOf(error)
    if (problem.kind === 'internal') log.error('bug', { requestId: c.var.requestId, ...errorFields(error) })
    else if (outageOf(error)) log.warn('outage', { requestId: c.var.requestId, ...errorFields(error) })
    for (const [name, value] of Object.entries(problem.extra.headers ?? {})) c.header(name, value)
    return wantsHtml(c) ? problemPage(c, shell, problem) : problemJson(c, problem)
  }
}

/** A problem as `application/problem+json`. */
function problemJson(c: Context<Env>, problem: Problem): Response {
  const { status, title } = problemKinds[problem.kind]
  const body = {
    type: `/problems/${problem.kind}`,
    title,
    status,
    detail: problem.message,
    instance: c.var.requestId,
    ...(problem.extra.errors ? { errors: problem.extra.errors } : {}),
  }
  return c.body(JSON.stringify(body), status, { 'Content-Type': mediaType })
}

function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error
  // Hono's validator says so when a JSON body cannot be parsed.
  if (error instanceof HTTPException && error.status === 400) {
    return new Problem('malformed-json', 'The body is not well-formed JSON')
  }
  return (
    outageOf(error) ?? new Problem('internal', 'Something broke on our side; the log tells more under this instance')
  )
}

/** What will pass by itself or by the operator's hand: no room, a database that is away. Pages with a form keep what was typed. */
export function outageOf(error: unknown): Problem | undefined {
  const fault = dbFault(error)
  if (fault === 'full') return new Problem('storage-full', 'Nothing more can be stored until room is made')
  if (fault !== 'busy') return undefined
  return new Problem('unavailable', 'The database does not answer at the moment', { headers: { 'Retry-After': '5' } })
}

/** The same for the API's description. */
export function describedProblem() {
  const text = { type: 'string' as const }
  const fault = {
    type: 'object' as const,
    required: ['pointer', 'detail'],
    properties: { pointer: text, detail: text },
  }
  const properties = {
    type: { ...text, enum: Object.keys(problemKinds).map((kind) => `/problems/${kind}`) },
    title: text,
    status: { type: 'integer' as const },
    detail: text,
    instance: { ...text, description: 'The id under which the log knows more' },
    errors: { type: 'array' as const, items: fault },
  }
  const schema = { type: 'object' as const, required: ['type', 'title', 'status', 'detail', 'instance'], properties }
  return { description: 'What went wrong (RFC 9457)', content: { [mediaType]: { schema } } }
}

/** Inside the frame: whatever was thrown goes on as an error, which is all that Hono hands to `answerErrors`. */
export const throwErrors: MiddlewareHandler<Env> = async (_, next) => {
  try {
    await next()
  } catch (thrown) {
    throw thrown instanceof Error ? thrown : new Error(String(thrown))
  }
}

/** Outside of Hono: a request so broken that it never becomes one (no host, a target that is no address), or a bug. */
export function lastResort(log: Log, headers: Readonly<Record<string, string>>): (error: unknown) => Response {
  return (error) => {
    const kind = error instanceof RequestError ? 'malformed-request' : 'internal'
    if (kind === 'internal') log.error('bug', errorFields(error))
    const { status, title } = problemKinds[kind]
    const body = JSON.stringify({ type: `/problems/${kind}`, title, status, detail: title })
    return new Response(body, { status, headers: { ...headers, 'Content-Type': mediaType } })
  }
}
