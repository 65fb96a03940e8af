/**
 * Beacons at the door: most requests that write. One is plainly in order when it comes from a page of ours, is small JSON
 * and has the shape of its route; then it is recorded, and answered once it is on the disk.
 */
import { isUtf8 } from 'node:buffer'
import type { IncomingMessage } from 'node:http'
import type { z } from 'zod'
import { uuidv7 } from '../db/id.ts'
import type { Deps } from './api.ts'
import { beaconLimit, jsonType } from './bodies.ts'
import { isSaidOnce, keepBody, type Lane } from './door.ts'
import { hostGuard } from './guards.ts'
import { dataHeaders } from './headers.ts'

/** A route that records a fact, as the door sees it. */
export interface Beacon {
  /** Its address; one part of it may be an id: `/api/searches/{id}/clicks`. */
  readonly path: string
  /** Undefined for what the route would refuse. */
  readonly record: (told: unknown, id: string) => Promise<void> | undefined
}

/** The same shape and the same record as the route has. `named` is the shape of the id in its address. */
export function beacon<Shape extends z.ZodType>(
  path: string,
  shape: Shape,
  record: (told: z.output<Shape>, id: string) => Promise<void>,
  named?: z.ZodType<string>,
): Beacon {
  return {
    path,
    record: (told, id) => {
      const body = shape.safeParse(told)
      const name = named?.safeParse(id)
      if (!body.success || name?.success === false) return undefined
      return record(body.data, name?.data ?? '')
    },
  }
}

/** Records and answers 204; whatever goes otherwise is the app's, which records the same id once more to no effect. */
export function beaconLane(
  beacons: readonly Beacon[],
  { config, now, log }: Pick<Deps, 'config' | 'now' | 'log'>,
): Lane {
  const find = finderOf(beacons)
  const isPlain = plainFor(config)
  const always = Object.entries(dataHeaders(config.https)).flat()
  return (request, response, onward) => {
    if (request.method !== 'POST') return false
    const found = find(request.url ?? '')
    if (!found || !isPlain(request)) return false
    const began = now()
    const answer = () => {
      const requestId = uuidv7(began)
      response.writeHead(204, [...always, 'X-Request-Id', requestId])
      response.end()
      const ms = now().getTime() - began.getTime()
      log.debug('request', { requestId, method: 'POST', path: request.url, status: 204, ms })
    }
    whole(request, (body) => {
      const toApp = () => {
        keepBody(request, body)
        onward()
      }
      const told = parsed(body)
      const recording = told === undefined ? undefined : found.beacon.record(told, found.id)
      if (recording) recording.then(answer, toApp)
      else toApp()
    })
    return true
  }
}

interface Found {
  readonly beacon: Beacon
  readonly id: string
}

function finderOf(beacons: readonly Beacon[]): (path: string) => Found | undefined {
  const exact = new Map(beacons.map((beacon) => [beacon.path, { beacon, id: '' }]))
  const named = beacons.flatMap((beacon) => {
    const [before = '', after] = beacon.path.split('{id}')
    return after === undefined ? [] : [{ beacon, before, after }]
  })
  return (path) => {
    const found = exact.get(path)
    if (found) return found
    const one = named.find(({ before, after }) => path.startsWith(before) && path.endsWith(after))
    return one && { beacon: one.beacon, id: path.slice(one.before.length, -one.after.length) }
  }
}

/** Never wider than guards.ts and bodies.ts are for the app. */
function plainFor(config: Deps['config']): (request: IncomingMessage) => boolean {
  const isOurs = hostGuard(config)
  return (request) => {
    const { headers } = request
    return (
      isOurs(headers.host ?? '') &&
      config.allowedOrigins.has(headers.origin ?? '') &&
      (headers['sec-fetch-site'] ?? 'same-origin') === 'same-origin' &&
      jsonType.test(headers['content-type'] ?? '') &&
      Number(headers['content-length'] ?? Infinity) <= beaconLimit &&
      headers['transfer-encoding'] === undefined &&
      headers['content-encoding'] === undefined &&
      isSaidOnce(request, 'host') &&
      isSaidOnce(request, 'content-type')
    )
  }
}

/** A body that does not come whole is nobody's. */
function whole(request: IncomingMessage, then: (body: Buffer) => void) {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => then(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)))
}

/** Undefined for what is no JSON in UTF-8. */
function parsed(body: Buffer): unknown {
  if (!isUtf8(body)) return undefined
  try {
    return JSON.parse(body.toString())
  } catch {
    return undefined
  }
}
