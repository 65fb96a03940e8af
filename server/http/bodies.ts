/** What kinds of bodies the API takes: JSON and nothing else; beacons small and with their length. */
import type { MiddlewareHandler } from 'hono'
import type { Env } from './api.ts'
import { Problem } from './problem.ts'
import { readText } from './text.ts'

/** Bytes of a beacon at most: a query, a comment, a few ids. */
export const beaconLimit = 4_096

/** A form on another site can send text/plain without asking; it cannot send this type. */
export const jsonType = /^application\/json(; ?charset=utf-8)?$/i

/** @throws Problem unsupported-media-type for a body that is anything but JSON */
export const jsonOnly: MiddlewareHandler<Env> = (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
  const type = c.req.header('content-type')
  if (type === undefined ? Number(c.req.header('content-length') ?? 0) > 0 : !jsonType.test(type)) {
    throw new Problem('unsupported-media-type', 'Send the body as application/json')
  }
  return next()
}

/** Counted by their header instead of while reading: Node's parser takes no more than was announced. */
export const beaconSized: MiddlewareHandler<Env> = (c, next) => {
  const length = c.req.header('content-length')
  if (length === undefined) throw new Problem('length-required', 'Send the body with a Content-Length')
  if (Number(length) > beaconLimit) throw new Problem('too-large', `A beacon may have ${beaconLimit} bytes`)
  return next()
}

/** Reads the body as what it must be, before anybody reads it as something near. @throws Problem malformed-request */
export const utf8Only: MiddlewareHandler<Env> = async (c, next) => {
  // Hono keeps the bytes: the route's own reading of them costs no second look at the socket.
  if (Number(c.req.header('content-length') ?? 0) > 0) await readText(c)
  return next()
}
