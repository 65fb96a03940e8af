/**
 * Answers from the built site: exact addresses only, in the encoding the client takes, 304 where it has it already.
 * Stands before everything else, and as a lane of the door, so that reading the portal costs as little as it can.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Context, MiddlewareHandler } from 'hono'
import type { Config } from '../config.ts'
import type { Env } from './api.ts'
import { isSaidOnce, type Lane } from './door.ts'
import { encodingFor } from './encoding.ts'
import { hostGuard, type Guard } from './guards.ts'
import type { Site, SiteFile, Variant } from './site.ts'
import { splitTarget, targetOf } from './target.ts'

/** GET and HEAD of an address that the site has; everything else goes on. */
export function serveSite(site: Site, isOurHost: Guard): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next()
    const file = site.files.get(targetOf(c).path)
    // A wrong host is refused further on, with a problem.
    if (!file || !isOurHost(c)) return next()
    const variant = pick(file, c.req.header('accept-encoding'))
    if (isKnown(c.req.header('if-none-match'), variant.etag)) {
      return new Response(null, { status: 304, headers: variant.unchanged })
    }
    return new Response(variant.body, { headers: variant.headers })
  }
}

/** The same at the door. */
export function siteLane(site: Site, config: Config): Lane {
  const isOurs = hostGuard(config)
  return (request, response) => {
    const { method, url = '', headers } = request
    if (method !== 'GET' && method !== 'HEAD') return false
    const file = site.files.get(splitTarget(url).path)
    if (!file || !isOurs(headers.host ?? '') || !isSaidOnce(request, 'host')) return false
    const variant = pick(file, headers['accept-encoding'])
    const isHere = isKnown(headers['if-none-match'], variant.etag)
    const whole = isHere ? undefined : unlessDamaged(() => wholeOf(variant, method))
    // The app tells what went wrong.
    if (whole === null) return false
    if (variant.terse && isPersistent(request, response)) response.removeHeader('Connection')
    if (whole) response.writeHead(200, whole.headers).end(whole.body)
    else response.writeHead(304, variant.unchanged).end()
    return true
  }
}

/** To read a body may be to make it. */
function wholeOf(variant: Variant, method: string) {
  return { headers: variant.headers, body: method === 'HEAD' ? undefined : variant.body }
}

/** Null where the disk has damaged what is to be read. */
function unlessDamaged<T>(read: () => T): T | null {
  try {
    return read()
  } catch {
    return null
  }
}

/** Whether the connection stays open with no word of it (RFC 9112, section 9.3): Node's own words are a tenth of a small answer. */
function isPersistent({ httpVersion }: IncomingMessage, response: ServerResponse): boolean {
  return httpVersion === '1.1' && response.shouldKeepAlive && !response.hasHeader('Connection')
}

/** A file of the site as the answer to an address that is not its own: the page for what is not there. */
export function siteFileAs(c: Context<Env>, file: SiteFile, status: 404): Response {
  const { body, headers } = pick(file, c.req.header('accept-encoding'))
  const answer = new Response(body, { status, headers: { ...headers, 'Cache-Control': 'no-cache' } })
  answer.headers.delete('ETag')
  return answer
}

function pick(file: SiteFile, accept: string | undefined): Variant {
  const offered = { br: file.br !== undefined, gzip: file.gzip !== undefined }
  return file[encodingFor(accept, offered)] ?? file.identity
}

/** If-None-Match (RFC 9110, section 13.1.2): compared weakly. */
function isKnown(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  return header === '*' || header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}
