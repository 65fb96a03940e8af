/**
 * Answers from the built site: exact addresses only, in the encoding the client takes, 304 where it has it already.
 * Stands before everything else, so that reading the portal costs as little as it can.
 */
import type { Context, MiddlewareHandler } from 'hono'
import type { Env } from './api.ts'
import { encodingFor } from './encoding.ts'
import type { Guard } from './guards.ts'
import type { Site, SiteFile, Variant } from './site.ts'
import { targetOf } from './target.ts'

/** GET and HEAD of an address that the site has; everything else goes on. */
export function serveSite(site: Site, isOurHost: Guard): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next()
    const file = site.files.get(targetOf(c).path)
    // A wrong host is refused further on, with a problem.
    if (!file || !isOurHost(c)) return next()
    const variant = pick(c, file)
    if (isKnown(c.req.header('if-none-match'), variant.etag)) {
      return new Response(null, { status: 304, headers: variant.unchanged })
    }
    return new Response(variant.body, { headers: variant.headers })
  }
}

/** A file of the site as the answer to an address that is not its own: the page for what is not there. */
export function siteFileAs(c: Context<Env>, file: SiteFile, status: 404): Response {
  const { body, headers } = pick(c, file)
  const answer = new Response(body, { status, headers: { ...headers, 'Cache-Control': 'no-cache' } })
  answer.headers.delete('ETag')
  return answer
}

function pick(c: Context<Env>, file: SiteFile): Variant {
  const offered = { br: file.br !== undefined, gzip: file.gzip !== undefined }
  return file[encodingFor(c.req.header('accept-encoding'), offered)] ?? file.identity
}

/** If-None-Match (RFC 9110, section 13.1.2): compared weakly. */
function isKnown(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  return header === '*' || header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}
