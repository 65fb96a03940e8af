/**
 * What a request must be before anybody looks at it: for one of our hosts, an address written in the one right way, a
 * method that we speak, and, when it writes, from one of our own pages and no larger than it may be.
 */
import type { Context, MiddlewareHandler } from 'hono'
import type { Config } from '../config.ts'
import type { Env } from './api.ts'
import { Problem } from './problem.ts'
import { isCanonical, targetOf } from './target.ts'
import { isWellEncoded } from './text.ts'
import { bodyLimit } from './valid.ts'

export type Guard = (c: Context<Env>) => boolean

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']
const reading = new Set(['GET', 'HEAD'])

/** Whether the Host header names this portal: a foreign name that resolves here (DNS rebinding) gets nothing. */
export function ourHost(config: Config): Guard {
  const isOurs = hostGuard(config)
  return (c) => isOurs(c.req.header('host') ?? new URL(c.req.url).host)
}

/** The same for the header itself. */
export function hostGuard({ allowedHosts }: Config): (host: string) => boolean {
  return (host) => allowedHosts.has(host.toLowerCase()) || isLoopback(host.toLowerCase())
}

/** The names of this very machine, on any port: nobody else can make a browser send them. */
function isLoopback(host: string): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/.test(host)
}

/** @throws Problem misdirected, not-found, malformed-request, method-not-allowed, forbidden-origin, length-required, too-large */
export function guards(config: Config): MiddlewareHandler<Env> {
  const isOurHost = ourHost(config)
  return (c, next) => {
    if (!isOurHost(c)) throw new Problem('misdirected', 'This server does not answer for that host')
    if (!methods.includes(c.req.method)) {
      throw new Problem('method-not-allowed', 'This method is not spoken here', {
        headers: { Allow: methods.join(', ') },
      })
    }
    const { path, query } = targetOf(c)
    if (!isCanonical(path)) throw new Problem('not-found', 'There is nothing at this address')
    if (query !== '' && !(isAscii(query) && isWellEncoded(query.slice(1)))) {
      throw new Problem('malformed-request', 'The query is not well-formed UTF-8')
    }
    if (!reading.has(c.req.method)) {
      if (!isSameOrigin(c, config)) throw new Problem('forbidden-origin', 'Writes are taken from our own pages only')
      checkLength(c)
    }
    return next()
  }
}

/** Over the wire everything else comes percent-encoded; raw bytes would be taken for another script. */
function isAscii(text: string): boolean {
  return /^[\x21-\x7e]*$/.test(text)
}

/**
 * Browsers name the page that writes in Origin, and by Sec-Fetch-Site where the connection is trustworthy. At least one
 * must be there, and every one that is there must be right; `null` never is.
 */
function isSameOrigin(c: Context<Env>, { allowedOrigins }: Config): boolean {
  const origin = c.req.header('origin')
  const site = c.req.header('sec-fetch-site')
  if (origin === undefined && site === undefined) return false
  return (origin === undefined || allowedOrigins.has(origin)) && (site === undefined || site === 'same-origin')
}

/** A body says how long it is before it comes; Node's parser then holds it to its word. */
function checkLength(c: Context<Env>) {
  if (c.req.header('transfer-encoding') !== undefined) {
    throw new Problem('length-required', 'Send the body with a Content-Length')
  }
  if (Number(c.req.header('content-length') ?? 0) > bodyLimit) {
    throw new Problem('too-large', `A body may have ${bodyLimit} bytes`)
  }
  if ((c.req.header('content-encoding') ?? 'identity') !== 'identity') {
    throw new Problem('unsupported-media-type', 'Send the body without a content encoding')
  }
}
